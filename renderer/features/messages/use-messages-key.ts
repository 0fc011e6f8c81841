import { type RefObject, useEffect } from 'react'
import { useLatest } from '../../ui/use-latest.ts'

/** Moves the focus to the messages by F6, and by F6 again to where it was. Without a message the key does nothing. */
export function useMessagesKey(region: RefObject<HTMLElement | null>, isActive: boolean): void {
  const latest = useLatest(isActive)
  useEffect(() => {
    let before: Element | null = null
    const onKey = (event: KeyboardEvent): void => {
      const { altKey, ctrlKey, metaKey, shiftKey } = event
      if (event.key !== 'F6' || altKey || ctrlKey || metaKey || shiftKey || !latest.current) return
      event.preventDefault()
      const { activeElement } = document
      if (!region.current?.contains(activeElement)) {
        before = activeElement
        region.current?.focus()
      } else if (before instanceof HTMLElement && before.isConnected) before.focus()
      else if (activeElement instanceof HTMLElement) activeElement.blur()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [region, latest])
}
