import { useLayoutEffect } from 'react'

/**
 * Keeps the page from shifting when a dialog hides its scrollbar: sets `--scroll-bar` to the scrollbar's width, which
 * the style sheet adds as padding.
 */
export function useScrollbarGap(): void {
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
