import { useLayoutEffect } from 'react'

/** How many of what hides the scrollbar are open: one may be over another. */
let open = 0

/**
 * Keeps the page from shifting when a dialog or a screen over it hides its scrollbar: sets `--scroll-bar` to the scrollbar's
 * width, which the style sheet adds as padding.
 */
export function useScrollbarGap(): void {
  useLayoutEffect(() => {
    const root = document.documentElement
    if (open === 0) {
      root.style.setProperty('--scroll-bar', `${window.innerWidth - root.clientWidth}px`)
      root.dataset['dialog'] = ''
    }
    open += 1
    return () => {
      open -= 1
      if (open > 0) return
      delete root.dataset['dialog']
      root.style.removeProperty('--scroll-bar')
    }
  }, [])
}
