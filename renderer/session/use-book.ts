import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { useLatest } from '../ui/use-latest.ts'
import type { ReaderHandle } from './reader-handle.ts'
import type { Reading } from './reading/use-reading.ts'

/** Navigation between the parts of a book. */
export type Book = {
  /** Opens a part at its start or at a sentence. */
  openPart: (part: number, path?: string) => Promise<void>
  turn: (part: number) => void
  hasNext: boolean
  hasPrevious: boolean
  next: () => void
  previous: () => void
  /** Opens the previous part at its end. */
  previousEnd: () => void
}

/** Frames in which the end of a page moves, while the text there is laid out. */
const SETTLING_FRAMES = 4

function scrollToEnd(frames = SETTLING_FRAMES): void {
  window.scrollTo(0, document.documentElement.scrollHeight)
  if (frames > 0) requestAnimationFrame(() => scrollToEnd(frames - 1))
}

export function useBook(reading: Reading, control: RefObject<ReaderHandle | null>): Book {
  const latest = useLatest({ reading, control })
  const article = reading.current?.article
  const target = useRef<'start' | 'end' | 'sentence' | null>(null)

  // The requested part while it loads, so that two quick steps move two parts.
  const requested = useRef<number | null>(null)

  const openPart = useCallback(
    async (part: number, path?: string, isEnd = false): Promise<void> => {
      const { reading, control } = latest.current
      control.current?.remember()
      requested.current = part
      target.current = path !== undefined ? 'sentence' : isEnd ? 'end' : 'start'
      const isOpen = await reading.openPart(part, path)
      if (!isOpen && requested.current === part) requested.current = target.current = null
    },
    [latest],
  )
  // The focused element was unmounted with the previous part.
  useLayoutEffect(() => {
    if (target.current === 'start') window.scrollTo(0, 0)
    if (target.current === 'end') scrollToEnd()
    if (target.current !== null) control.current?.focus()
    target.current = null
    if (requested.current === article?.part) requested.current = null
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another part is another article
  }, [article, control])
  const turn = useCallback(
    (part: number, isEnd = false) => void openPart(part, undefined, isEnd),
    [openPart],
  )

  const part = article?.part ?? 0
  const last = (article?.parts.length ?? 1) - 1
  const step = (by: 1 | -1, isEnd = false): void => {
    const from = requested.current ?? part
    if (from + by >= 0 && from + by <= last) turn(from + by, isEnd)
  }
  return {
    openPart,
    turn,
    hasNext: part < last,
    hasPrevious: part > 0,
    next: () => step(1),
    previous: () => step(-1),
    previousEnd: () => step(-1, true),
  }
}
