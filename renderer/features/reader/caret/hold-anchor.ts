import { type ScrollAnchor, scrollDistance } from './scroll-anchor.ts'

/** Returns the upper edge of the reading area, in window coordinates: the bottom of the sticky bars. */
export function upperEdge(document: Document): number {
  const stuck = barsOf(document).filter((one) => getComputedStyle(one).position === 'sticky')
  // In the full screen the toolbar lies over the text, whether it is shown or not.
  if ('bar' in document.documentElement.dataset)
    return Math.max(0, ...stuck.map((one) => (one.tagName === 'HEADER' ? 0 : one.offsetHeight)))
  return Math.max(0, ...stuck.map((one) => one.getBoundingClientRect().bottom))
}

/** Returns the lower edge of the reading area: the end of the page where the text is read by pages. */
export function lowerEdge(article: HTMLElement): number {
  const { pageEnd } = article.dataset
  return pageEnd === undefined ? window.innerHeight : Number(pageEnd)
}

const barsOf = (document: Document): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-edge]'),
]

/** Distances in CSS pixels that are rounding: the window scrolls by whole pixels of the screen. */
const TOLERANCE_PX = 0.5

/** Whether an anchor is on screen where it was captured, but for one pixel. */
export function isInPlace(element: HTMLElement, anchor: ScrollAnchor): boolean {
  const edge = upperEdge(document)
  const distance = scrollDistance(element, anchor, edge)
  return distance !== null && Math.abs(distance) <= 1 && edge + anchor.offset < window.innerHeight
}

/** Scrolls the window to restore the anchor; if the page is too short for it and is to be filled, with padding at its end. */
function scrollToAnchor(element: HTMLElement, anchor: ScrollAnchor, isFilled: boolean): void {
  if (isFilled) element.style.removeProperty('padding-block-end')
  const left = (): number => scrollDistance(element, anchor, upperEdge(document)) ?? 0
  const distance = left()
  if (Math.abs(distance) > TOLERANCE_PX) window.scrollBy(0, distance)
  if (!isFilled) return
  const short = left()
  if (short <= 1) return
  element.style.setProperty('padding-block-end', `${Math.ceil(short)}px`)
  window.scrollBy(0, short)
}

/** Events of a reader moving on, which end scroll anchoring. */
const READER_EVENTS = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const

/** What is over the text or beside it: whoever closes a dialog has not moved on, and what was chosen in it may still arrive. */
const ELSEWHERE = '[role="dialog"], [role="alertdialog"], [role="menu"], aside, header'

/** Whether an event is of a reader who moves on in the text. */
function movesOn(event: Event): boolean {
  const { target } = event
  if (target instanceof Element && target.closest(ELSEWHERE)) return false
  return !(event instanceof KeyboardEvent) || event.key !== 'Escape'
}

/**
 * Scrolls to the anchor and keeps it in place while the layout settles: fonts load, column heads wrap, sections get their
 * real heights instead of estimates, some frames after they come into view. Ends at the reader's next input, or when
 * something else scrolls, such as the scroll bar, whose events no page receives. Returns a function that ends it. `isFilled`
 * is for a page that may have become shorter: padding at its end lets it scroll as far as before.
 */
export function holdAnchor(
  element: HTMLElement,
  anchor: ScrollAnchor,
  isFilled: boolean,
): () => void {
  let [expected, height] = [0, 0]
  const restore = (): void => {
    scrollToAnchor(element, anchor, isFilled)
    expected = window.scrollY
    height = document.documentElement.scrollHeight
  }
  // Runs before paint, so that no jump is visible.
  const observer = new ResizeObserver(restore)
  const onScroll = (): void => {
    if (Math.abs(window.scrollY - expected) <= 1) return
    // A page that has become shorter scrolls too.
    if (document.documentElement.scrollHeight === height) release()
    else restore()
  }
  const onEvent = (event: Event): void => {
    if (movesOn(event)) release()
  }
  const release = (): void => {
    observer.disconnect()
    window.removeEventListener('scroll', onScroll)
    for (const name of READER_EVENTS) window.removeEventListener(name, onEvent)
  }
  for (const name of READER_EVENTS) window.addEventListener(name, onEvent, { passive: true })
  window.addEventListener('scroll', onScroll, { passive: true })
  for (const one of [element, ...barsOf(document)]) observer.observe(one)
  restore()
  return release
}
