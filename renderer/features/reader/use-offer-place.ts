import { useLayoutEffect, useState } from 'react'
import { type OfferPlace, offerPlace } from './offer-place.ts'

/** Returns the place of the offer in the page of the text, which follows the text's edges; null if it is not needed. */
export function useOfferPlace(isNeeded: boolean, sideWidth: number): OfferPlace | null {
  const [place, setPlace] = useState<OfferPlace | null>(null)
  useLayoutEffect(() => {
    const page = document.getElementById('article')
    const title = page?.querySelector('[data-row="title"] [data-column]')
    if (!isNeeded || !page || !title) return undefined
    const measure = (): void => {
      const outer = page.getBoundingClientRect()
      const { top, left, right } = title.getBoundingClientRect()
      const end = document.documentElement.dir === 'rtl' ? outer.right - left : right - outer.left
      const next = offerPlace({ top: top - outer.top, end }, outer.width - sideWidth)
      setPlace((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next))
    }
    measure()
    // The title is as wide as a line of the text, and follows its type.
    const observer = new ResizeObserver(measure)
    for (const one of [page, title]) observer.observe(one)
    return () => observer.disconnect()
  }, [isNeeded, sideWidth])
  return isNeeded ? place : null
}
