import { useLayoutEffect, useState } from 'react'
import { type SidePlace, sidePlace } from './side-place.ts'

/** The space beside the text at the end side, in CSS pixels: to the outermost cell of the title or the first rows. */
function freeAtEnd({ documentElement: root }: Document): number {
  const cells = root.querySelectorAll(
    '#article [data-row="title"] [data-column], #article [data-section]:first-of-type [data-column]',
  )
  const boxes = [...cells]
    .filter((one) => one.checkVisibility())
    .map((one) => one.getBoundingClientRect())
  return root.dir === 'rtl'
    ? Math.min(root.clientWidth, ...boxes.map(({ left }) => left))
    : root.clientWidth - Math.max(0, ...boxes.map(({ right }) => right))
}

/**
 * Returns the place of the side panel, which follows the window's width and the text's; null while there is none.
 * `layout` changes with what moves the text's edges.
 */
export function useSidePlace(isNeeded: boolean, layout: unknown): SidePlace | null {
  const [place, setPlace] = useState<SidePlace | null>(null)
  useLayoutEffect(() => {
    if (!isNeeded) return undefined
    const measure = (): void => {
      const next = sidePlace(window.innerWidth, freeAtEnd(document))
      setPlace((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next))
    }
    measure()
    // Also reports once at the start, after the text was laid out with its fonts.
    const observer = new ResizeObserver(measure)
    const article = document.getElementById('article')
    if (article) observer.observe(article)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the edges of the text follow from it
  }, [isNeeded, layout])
  return isNeeded ? place : null
}
