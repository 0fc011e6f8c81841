import { type RefObject, useEffect } from 'react'
import { useLatest } from '../../ui/use-latest.ts'

/** Calls `onEscape` for the key Escape inside an element or where nothing has the focus; not in a dialog over it. */
export function useEscape(root: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const latest = useLatest(onEscape)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      const { target } = event
      const isHere = target instanceof Node && root.current?.contains(target)
      if (isHere || target === document.body) latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [latest, root])
}
