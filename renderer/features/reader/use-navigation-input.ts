import { useEffect } from 'react'
import type { Places } from '../../session/places/use-places.ts'
import { useLatest } from '../../ui/use-latest.ts'

const BACK_BUTTON = 3
const FORWARD_BUTTON = 4
const EDITABLE = 'input:not([type="radio"]), textarea, [contenteditable="true"]'

/** Whether a key is the browser's own for going back or forward in its history, in which this window has one page. */
export function isBrowserNavigation(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  platform: string,
): boolean {
  const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
  if (event.ctrlKey || event.shiftKey) return false
  if (platform === 'darwin')
    return event.metaKey && !event.altKey && (isArrow || event.key === '[' || event.key === ']')
  return (isArrow && event.altKey && !event.metaKey) || /^Browser(?:Back|Forward)$/.test(event.key)
}

/** Goes back and forward by the further buttons of a mouse, and keeps the browser from leaving the page. */
export function useNavigationInput(places: Places, platform: string): void {
  const latest = useLatest(places)
  useEffect(() => {
    const onMouse = (event: MouseEvent): void => {
      if (event.button !== BACK_BUTTON && event.button !== FORWARD_BUTTON) return
      event.preventDefault()
      if (event.type !== 'mouseup') return
      if (event.button === BACK_BUTTON) latest.current.back()
      else latest.current.forward()
    }
    const onKey = (event: KeyboardEvent): void => {
      const isText = event.target instanceof Element && event.target.closest(EDITABLE) !== null
      if (platform === 'darwin' && isText) return
      if (isBrowserNavigation(event, platform)) event.preventDefault()
    }
    const types = ['mousedown', 'mouseup', 'auxclick'] as const
    for (const type of types) window.addEventListener(type, onMouse)
    window.addEventListener('keydown', onKey)
    return () => {
      for (const type of types) window.removeEventListener(type, onMouse)
      window.removeEventListener('keydown', onKey)
    }
  }, [latest, platform])
}
