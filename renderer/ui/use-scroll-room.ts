import { useLayoutEffect } from 'react'

/**
 * Gives the room that the page keeps for its scroll bar to the page while a dialog is open and nothing scrolls: the text stays where
 * it is, and what is fixed to the window's edge reaches it. The style sheet does it with the width that is told here.
 */
export function useScrollRoom(): void {
  useLayoutEffect(() => {
    const root = document.documentElement
    root.style.setProperty('--scroll-bar', `${window.innerWidth - root.clientWidth}px`)
    root.dataset['dialog'] = ''
    return () => {
      delete root.dataset['dialog']
      root.style.removeProperty('--scroll-bar')
    }
  }, [])
}
