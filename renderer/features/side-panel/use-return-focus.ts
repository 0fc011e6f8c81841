import { type RefObject, useLayoutEffect } from 'react'
import type { ReaderHandle } from '../../session/reader-handle.ts'

/**
 * Returns the focus to where it was when the panel opened, if the panel has it when it closes. A control that was used by
 * pointer does not get it: the text does, without a ring.
 */
export function useReturnFocus(
  root: RefObject<HTMLElement | null>,
  control: RefObject<ReaderHandle | null>,
): void {
  useLayoutEffect(() => {
    const panel = root.current
    const before = document.activeElement
    const isKept = before?.matches(':focus-visible, [data-path]')
    return () => {
      if (!panel?.contains(document.activeElement)) return
      if (isKept && before instanceof HTMLElement && before.checkVisibility())
        before.focus({ preventScroll: true })
      // oxlint-disable-next-line react-hooks/exhaustive-deps -- the reader that is mounted then
      else control.current?.focusQuietly()
    }
  }, [control, root])
}
