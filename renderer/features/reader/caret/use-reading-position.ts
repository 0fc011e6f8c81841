import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { Position } from '../../../../contract/reading.ts'
import { useLatest } from '../../../ui/use-latest.ts'
import { type ScrollAnchor, scrollDistance, captureAnchor } from './scroll-anchor.ts'
import type { Caret } from './caret.ts'

type Options = {
  root: RefObject<HTMLElement | null>
  caret: RefObject<Caret | null>
  /** The tab stop if no caret was saved. */
  first: string | null
  /** Changes with the layout; the sentence being read is then scrolled back into place. */
  layout: string
  /** The saved reading position; used once, on mount. */
  position: Position | null
  onPosition: (position: Position) => void
}

/** Debounce of scroll events before the position is reported, in milliseconds; it is saved after another debounce. */
const SCROLL_DEBOUNCE_MS = 100

/** CSS pixels kept free above a sentence that was jumped to, enough for its heading or a line of context. */
const JUMP_MARGIN_PX = 56

/** Returns the upper edge of the reading area, in window coordinates: the bottom of the sticky bars. */
export function upperEdge(document: Document): number {
  const bars = [...document.querySelectorAll('[data-edge]')]
  const stuck = bars.filter((one) => getComputedStyle(one).position === 'sticky')
  return Math.max(0, ...stuck.map((one) => one.getBoundingClientRect().bottom))
}

/** Scrolls the window to restore the anchor, as far as the page reaches. */
function scrollToAnchor(element: HTMLElement, anchor: ScrollAnchor): void {
  const distance = scrollDistance(element, anchor, upperEdge(document))
  if (distance !== null && Math.abs(distance) > 1) window.scrollBy(0, distance)
}

/** Events of a reader moving on, which end scroll anchoring. */
const READER_EVENTS = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const

/**
 * Scrolls to the anchor and keeps it in place while the layout settles: fonts load, sections get their real heights
 * instead of estimates. Ends at the reader's next input. Returns a function that ends it.
 */
function holdAnchor(element: HTMLElement, anchor: ScrollAnchor): () => void {
  // Runs before paint, so that no jump is visible.
  const observer = new ResizeObserver(() => scrollToAnchor(element, anchor))
  const release = (): void => {
    observer.disconnect()
    for (const name of READER_EVENTS) window.removeEventListener(name, release)
  }
  for (const name of READER_EVENTS) window.addEventListener(name, release, { passive: true })
  observer.observe(element)
  scrollToAnchor(element, anchor)
  return release
}

/**
 * Keeps the reading position: restores it on mount, keeps the sentence being read in place through layout changes,
 * and reports it. Call `remember` before a change that moves text; `hold` scrolls a sentence near the top of the
 * reading area and keeps it there until the reader moves on.
 */
export function useReadingPosition(options: Options): {
  remember: () => void
  hold: (path: string) => void
} {
  const latest = useLatest(options)
  const { root, caret } = options
  const anchor = useRef<ScrollAnchor | null>(null)
  // Titles of different fonts and sizes do not begin at the same height.
  const isTitleAtTop = useRef(false)
  const restoring = useRef(options.position)

  const remember = useCallback(() => {
    const element = root.current
    if (!element) return
    const edge = upperEdge(document)
    const path = caret.current?.path ?? null
    anchor.current = captureAnchor(element, path, edge, window.innerHeight)
    isTitleAtTop.current = window.scrollY === 0 && anchor.current?.path === latest.current.first
    const top = captureAnchor(element, null, edge, window.innerHeight)
    latest.current.onPosition({
      top: window.scrollY > 0 ? (top?.path ?? null) : null,
      offset: Math.round((top?.offset ?? 0) * 100) / 100,
      caret: path,
    })
  }, [caret, latest, root])

  // Restores the saved position on mount, and again as fonts load.
  useLayoutEffect(() => {
    const element = root.current
    const position = restoring.current
    if (!element) return undefined
    // The saved sentence may no longer exist.
    caret.current?.setFirstTabStop([position?.caret, latest.current.first])
    if (!position?.top) return undefined
    return holdAnchor(element, {
      path: position.top,
      offset: position.offset,
      above: 0,
    })
  }, [caret, latest, root])

  // After a change of mode, languages or type: scrolls the sentence being read back into place.
  const layout = useRef(options.layout)
  useLayoutEffect(() => {
    if (layout.current === options.layout) return undefined
    layout.current = options.layout
    const element = root.current
    const place = anchor.current
    if (!element || !place) return undefined
    const settle = (): void => {
      element.style.removeProperty('padding-block-end')
      if (isTitleAtTop.current) return
      scrollToAnchor(element, place)
      // If the page became too short to scroll that far, padding at its end makes up for it.
      const short = scrollDistance(element, place, upperEdge(document)) ?? 0
      if (short <= 1) return
      element.style.setProperty('padding-block-end', `${Math.ceil(short)}px`)
      window.scrollBy(0, short)
    }
    settle()
    // The caret's sentence may have been removed.
    caret.current?.setFirstTabStop([caret.current.path, place.path])
    caret.current?.refreshHighlight()
    // Sections have their real heights, instead of estimates, one frame later.
    const frame = requestAnimationFrame(settle)
    return () => cancelAnimationFrame(frame)
  }, [caret, options.layout, root])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const scrolled = (): void => {
      clearTimeout(timer)
      timer = setTimeout(remember, SCROLL_DEBOUNCE_MS)
    }
    // A change of the window's width reflows the text.
    const resized = (): void => {
      const [element, place] = [root.current, anchor.current]
      if (!element || !place || window.scrollY === 0) return
      scrollToAnchor(element, place)
    }
    window.addEventListener('scroll', scrolled, { passive: true })
    // Saves scrolling within the debounce too. In the capture phase, to run before the position is stored.
    window.addEventListener('pagehide', remember, { capture: true })
    window.addEventListener('resize', resized)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('scroll', scrolled)
      window.removeEventListener('pagehide', remember, { capture: true })
      window.removeEventListener('resize', resized)
    }
  }, [remember, root])

  const hold = useCallback(
    (path: string) => {
      const element = root.current
      if (element) holdAnchor(element, { path, offset: JUMP_MARGIN_PX, above: 0 })
      remember()
    },
    [remember, root],
  )

  return { remember, hold }
}
