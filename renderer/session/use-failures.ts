import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../client/client.ts'
import type { LogError } from '../client/error-log.ts'
import { isolate } from '../ui/isolate.ts'
import { useLatest } from '../ui/use-latest.ts'
import type { NoticeStore } from './messages/notice-store.ts'
import { refusalIn } from './messages/refusal-in.ts'

/** What failed: an action, or saving in the background. */
export type FailureKind = 'failed' | 'notSaved'

type OpenedArticle = { id: string; title: string }

export type Failures = {
  /** Logs an unexpected error, and shows why an action or a save failed: that its article is gone, or a general message. */
  onFailure: (kind: FailureKind, error: unknown) => void
  /** Call with the open article. */
  setOpened: (article: OpenedArticle | null) => void
  /** Articles that this window is removing itself, which is not reported as a failure. */
  removing: Set<string>
}

type Options = {
  client: Client
  notices: NoticeStore
  openList: () => void
  logError: LogError
  /** The folder of the library. */
  library: string
}

/** Returns the window's messages about failures. */
export function useFailures({ client, notices, openList, logError, library }: Options): Failures {
  const { t } = useTranslation()
  const latest = useLatest({ t, openList })
  const opened = useRef<OpenedArticle | null>(null)
  const setOpened = useCallback((article: OpenedArticle | null) => {
    opened.current = article
  }, [])
  const [removing] = useState(() => new Set<string>())
  /** Articles reported as gone: failed saves, which repeat, do not report them again. */
  const [told] = useState(() => new Set<string>())

  const onFailure = useCallback(
    (kind: FailureKind, error: unknown) => {
      const { t, openList } = latest.current
      logError(error)
      const tellFailure = (): void => void notices.notify(t(`notice.${kind}`), 'problem')
      const tellGone = (id: string): void => {
        if (removing.has(id) || (kind === 'notSaved' && told.has(id))) return
        told.add(id)
        const { current } = opened
        const text =
          current?.id === id
            ? t('notice.openArticleGone', { title: isolate(current.title) })
            : t('notice.articleGone')
        const action = { label: t('command.articles'), run: openList }
        notices.notify(text, 'problem', 'gone', action)
      }
      const problem = refusalIn(error)
      if (problem) {
        const text = t(`problem.${problem}`, { folder: isolate(library) })
        return void notices.notify(text, 'problem')
      }
      const id = missingIdOf(error)
      if (id === null) return tellFailure()
      // A translation may be missing instead.
      void client.reading
        .load({ articleId: id })
        .then(tellFailure, (again: unknown) =>
          missingIdOf(again) === id ? tellGone(id) : tellFailure(),
        )
    },
    [client, notices, latest, library, logError, removing, told],
  )
  return { onFailure, setOpened, removing }
}

/** The id in the contract's NOT_FOUND error; null for other errors. */
function missingIdOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'NOT_FOUND') return null
  const data = 'data' in error ? error.data : null
  return typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : null
}
