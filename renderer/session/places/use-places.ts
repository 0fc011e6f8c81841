import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { Article } from '../../../contract/article.ts'
import { useLatest } from '../../ui/use-latest.ts'
import type { ReaderHandle } from '../reader-handle.ts'
import type { Book } from '../use-book.ts'
import {
  afterJump,
  NO_PLACES,
  type Place,
  type PlaceHistory,
  type Step,
  stepBack,
  stepForward,
} from './place-history.ts'

/** Jumps within the open article, and the way back and forward through them. */
export type Places = {
  /** Jumps to a sentence, or to the start of a part; `from` is the sentence that the jump begins at, if known. */
  jump: (part: number, path?: string, from?: string) => void
  back: () => void
  forward: () => void
  canGoBack: boolean
  canGoForward: boolean
  /** The last jump that was not gone back: its number, and the part that it led to. */
  landing: { jump: number; part: number } | null
}

type State = { articleId: string; history: PlaceHistory; landing: Places['landing'] }

/** Keeps the places of the open article; another article begins without any. */
export function usePlaces(
  article: Pick<Article, 'id' | 'part'> | null,
  book: Pick<Book, 'openPart'>,
  control: RefObject<ReaderHandle | null>,
): Places {
  const [state, setState] = useState<State | null>(null)
  const own = article && state?.articleId === article.id ? state : null
  const { history, landing } = own ?? { history: NO_PLACES, landing: null }
  const latest = useLatest({ article, book, history })
  const jumps = useRef(0)

  const goTo = useCallback(
    ({ part, path }: Place): void => {
      const { article, book } = latest.current
      if (path !== null && article?.part === part) control.current?.goTo(path)
      else void book.openPart(part, path ?? undefined)
    },
    [control, latest],
  )

  const jump = useCallback<Places['jump']>(
    (part, path, from) => {
      const { article, history } = latest.current
      if (!article) return
      jumps.current += 1
      const here = { part: article.part, path: from ?? control.current?.currentPath() ?? null }
      setState({
        articleId: article.id,
        history: afterJump(history, here),
        landing: { jump: jumps.current, part },
      })
      goTo({ part, path: path ?? null })
    },
    [control, goTo, latest],
  )

  const step = useCallback(
    (take: (history: PlaceHistory, here: Place) => Step | null): void => {
      const { article, history } = latest.current
      if (!article) return
      const here = { part: article.part, path: control.current?.currentPath() ?? null }
      const next = take(history, here)
      if (!next) return
      setState({ articleId: article.id, history: next.history, landing: null })
      goTo(next.place)
    },
    [control, goTo, latest],
  )

  const back = useCallback(() => step(stepBack), [step])
  const forward = useCallback(() => step(stepForward), [step])
  const [canGoBack, canGoForward] = [history.back.length > 0, history.forward.length > 0]
  return useMemo(
    () => ({ jump, back, forward, canGoBack, canGoForward, landing }),
    [jump, back, forward, canGoBack, canGoForward, landing],
  )
}
