import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { useLatest } from '../ui/use-latest.ts'
import { currentChapter } from '../features/contents/current-chapter.ts'
import type { ReaderControl } from '../features/reader/use-reader-control.ts'
import type { Reading } from './reading/use-reading.ts'

type Options = {
  reading: Reading
  control: RefObject<ReaderControl | null>
  onContents: () => void
}

/** The way through a book: from part to part, and by its contents. */
export function useBook(options: Options) {
  const latest = useLatest(options)
  const { reading, control } = options
  const article = reading.current?.article
  const turned = useRef<'start' | 'sentence' | null>(null)

  // What was asked for last, while it loads: two quick steps are two.
  const wanted = useRef<number | null>(null)

  /** Opens a part at its beginning, or at a sentence. */
  const openPart = useCallback(
    async (part: number, path?: string): Promise<void> => {
      const { reading, control } = latest.current
      control.current?.remember()
      wanted.current = part
      turned.current = path === undefined ? 'start' : 'sentence'
      const isOpen = await reading.openPart(part, path)
      if (!isOpen && wanted.current === part) wanted.current = turned.current = null
    },
    [latest],
  )
  // When the part stands: what had the focus went with the one before.
  useLayoutEffect(() => {
    if (turned.current === 'start') window.scrollTo(0, 0)
    if (turned.current !== null) control.current?.focus()
    turned.current = null
    if (wanted.current === article?.part) wanted.current = null
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another part is another article
  }, [article, control])
  const turn = useCallback((part: number) => void openPart(part), [openPart])

  /** Goes to a line of the contents; -1 is what stands before the first. */
  const goToChapter = (at: number): void => {
    const chapter = article?.chapters[at]
    if (!article) return
    if (!chapter) return turn(0)
    const block = article.blocks.find((one) => one.key === chapter.block)
    const isStart = article.chapters.findIndex((one) => one.part === chapter.part) === at
    if (chapter.part !== article.part)
      return void openPart(chapter.part, isStart ? undefined : `${chapter.block}.s1`)
    if (block?.segments[0]) control.current?.goTo(`${block.key}.${block.segments[0].key}`)
  }

  const part = article?.part ?? 0
  const last = (article?.parts.length ?? 1) - 1
  const step = (by: 1 | -1): void => {
    const from = wanted.current ?? part
    if (from + by >= 0 && from + by <= last) turn(from + by)
  }
  return {
    openPart,
    turn,
    goToChapter,
    hasNext: part < last,
    hasPrevious: part > 0,
    hasContents: (article?.chapters.length ?? 0) > 0,
    next: () => step(1),
    previous: () => step(-1),
    openContents: options.onContents,
    /** Asked when the contents are opened. */
    currentChapter: (): number =>
      article ? currentChapter(article, control.current?.currentPath() ?? null) : -1,
  }
}

export type Book = ReturnType<typeof useBook>
