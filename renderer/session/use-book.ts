import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { useLatest } from '../ui/use-latest.ts'
import type { ReaderHandle } from './reader-handle.ts'
import type { Reading } from './reading/use-reading.ts'

/** The way through a book, from part to part. */
export type Book = {
  /** Opens a part at its beginning, or at a sentence. */
  openPart: (part: number, path?: string) => Promise<void>
  turn: (part: number) => void
  hasNext: boolean
  hasPrevious: boolean
  next: () => void
  previous: () => void
}

export function useBook(reading: Reading, control: RefObject<ReaderHandle | null>): Book {
  const latest = useLatest({ reading, control })
  const article = reading.current?.article
  const turned = useRef<'start' | 'sentence' | null>(null)

  // What was asked for last, while it loads: two quick steps are two.
  const wanted = useRef<number | null>(null)

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

  const part = article?.part ?? 0
  const last = (article?.parts.length ?? 1) - 1
  const step = (by: 1 | -1): void => {
    const from = wanted.current ?? part
    if (from + by >= 0 && from + by <= last) turn(from + by)
  }
  return {
    openPart,
    turn,
    hasNext: part < last,
    hasPrevious: part > 0,
    next: () => step(1),
    previous: () => step(-1),
  }
}
