import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** Rows at first, and per step. */
const STEP = 100
/** How far below the visible part of the list the next rows are rendered. */
const MARGIN = '1200px'

/**
 * Renders a long list in steps: returns how many of `total` rows to render, the ref of an element after the last one,
 * and what renders all. More are rendered when it comes near the visible part, and all when the page is about to be searched.
 */
export function useGrowingList(total: number): {
  shown: number
  end: RefObject<HTMLDivElement | null>
  showAll: () => void
} {
  const [limit, setLimit] = useState(STEP)
  const end = useRef<HTMLDivElement>(null)
  const shown = Math.min(limit, total)
  const isComplete = shown === total
  useEffect(() => {
    if (isComplete || !end.current) return undefined
    // A new observer after each step: it reports at once if the end is still near.
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setLimit(shown + STEP)
      },
      { scrollMargin: MARGIN },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [shown, isComplete])
  useEffect(() => {
    if (isComplete) return undefined
    // The browser's search finds only what is rendered.
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.code === 'KeyF') setLimit(Infinity)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [isComplete])
  const showAll = useCallback(() => setLimit(Infinity), [])
  return { shown, end, showAll }
}
