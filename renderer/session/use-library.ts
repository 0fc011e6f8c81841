import { type RefObject, useCallback, useRef, useState } from 'react'
import type { ReaderHandle } from './reader-handle.ts'

/** The library, a screen over the reader, which stays as it was. */
export type LibraryControl = {
  isOpen: boolean
  open: () => void
  /** Returns to the reader, and the focus to where it was. */
  close: () => void
  /** The same after another article was opened, whose text then has the focus. */
  leave: () => void
  toggle: () => void
  /** Call when the reader can have the focus again. */
  returnFocus: () => void
}

/** Returns the state of the library's screen, which is open from the start where there is no article to read. */
export function useLibrary(
  control: RefObject<ReaderHandle | null>,
  isOpenFirst: boolean,
): LibraryControl {
  const [isOpen, setOpen] = useState(isOpenFirst)
  /** What had the focus; null if it is to go to the text, without a ring. */
  const before = useRef<Element | null>(null)
  const open = useCallback(() => {
    // Where it is open already, what has the focus is in it.
    if (isOpen) return
    control.current?.remember()
    const focused = document.activeElement
    before.current = focused?.matches(':focus-visible') ? focused : null
    setOpen(true)
  }, [control, isOpen])
  const close = useCallback(() => setOpen(false), [])
  const leave = useCallback(() => {
    before.current = null
    setOpen(false)
  }, [])
  const toggle = useCallback(() => (isOpen ? close() : open()), [isOpen, close, open])
  const returnFocus = useCallback(() => {
    const element = before.current
    before.current = null
    // The article of the sentence that had it may not be the open one any more.
    if (element instanceof HTMLElement && element.isConnected)
      element.focus({ preventScroll: true })
    else control.current?.focusQuietly()
  }, [control])
  return { isOpen, open, close, leave, toggle, returnFocus }
}
