import { type BarEvent, type BarState, nextBar } from './bar-shown.ts'

/** Distances in CSS pixels: what is reading on, scrolling back, the upper edge of the window, and away from the toolbar. */
const READ_ON_PX = 4
const SCROLL_BACK_PX = 60
const EDGE_PX = 6
const AWAY_PX = 32

/** What is opened from the toolbar; the side panel is not over it. */
const OPEN_FROM_BAR = '[aria-expanded="true"]:not([aria-controls="side-panel"])'

/**
 * Hides the toolbar while one reads, by `data-bar` of the document, and shows it when it is needed. It lies over the text,
 * which does not move. Returns a function that ends it, and one to call when a dialog opens.
 */
export function hideBar(
  bar: HTMLElement,
  isDialogOpen: () => boolean,
): { end: () => void; need: () => void } {
  const root = document.documentElement
  let state: BarState = { isShown: window.scrollY <= bar.offsetHeight, isByPointer: false }
  let [scrolled, back, touched] = [window.scrollY, 0, 0]

  const isInUse = (): boolean =>
    isDialogOpen() || bar.matches(':focus-within') || bar.querySelector(OPEN_FROM_BAR) !== null
  const show = (): void => {
    root.dataset['bar'] = state.isShown ? 'shown' : 'hidden'
  }
  const on = (event: BarEvent): void => {
    state = nextBar(state, event, isInUse())
    show()
  }
  const goBack = (by: number): void => {
    back = by < 0 ? back - by : 0
    // A page that is turned back is read from its top.
    if (back >= SCROLL_BACK_PX && document.querySelector('article[data-pages]') === null)
      on('scroll-back')
  }
  const onScroll = (): void => {
    const by = window.scrollY - scrolled
    scrolled = window.scrollY
    if (scrolled <= bar.offsetHeight) on('at-start')
    else if (by >= READ_ON_PX) on('read-on')
  }
  const onWheel = (event: WheelEvent): void => goBack(event.deltaY)
  const onTouchStart = (event: TouchEvent): void => {
    touched = event.touches[0]?.clientY ?? 0
  }
  const onTouchMove = (event: TouchEvent): void => {
    const now = event.touches[0]?.clientY ?? 0
    goBack(touched - now)
    touched = now
  }
  const onPointer = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return
    if (event.clientY <= EDGE_PX) on('pointer-at-edge')
    else if (event.clientY > bar.offsetHeight + AWAY_PX) on('pointer-away')
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') on('needed')
  }
  const need = (): void => on('needed')

  const ending = new AbortController()
  const { signal } = ending
  const passive = { passive: true, signal }
  window.addEventListener('scroll', onScroll, passive)
  window.addEventListener('wheel', onWheel, passive)
  window.addEventListener('touchstart', onTouchStart, passive)
  window.addEventListener('touchmove', onTouchMove, passive)
  window.addEventListener('pointermove', onPointer, passive)
  window.addEventListener('keydown', onKey, { capture: true, signal })
  bar.addEventListener('focusin', need, { signal })
  show()
  return {
    need,
    end: () => {
      ending.abort()
      delete root.dataset['bar']
    },
  }
}
