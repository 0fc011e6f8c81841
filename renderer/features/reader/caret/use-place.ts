import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { Position } from '../../../../contract/reading.ts'
import { useLatest } from '../../../ui/use-latest.ts'
import { type Anchor, distanceTo, takeAnchor } from './anchor.ts'
import type { Caret } from './caret.ts'

type Options = {
  root: RefObject<HTMLElement | null>
  caret: RefObject<Caret | null>
  /** The sentence that Tab reaches where none was remembered. */
  first: string | null
  /** Changes when the layout does: the line being read is then put back in its place. */
  layout: string
  /** Where the article was left; read once, when it first stands. */
  position: Position | null
  onPosition: (position: Position) => void
}

/** Milliseconds of rest after scrolling before the place is remembered. */
const REST = 300

/** CSS pixels over a sentence that was gone to: its heading, or a line of what stands before it. */
const ROOM = 56

/** The lower edge of what sticks over the text, in window coordinates: there the reading area begins. */
export function upperEdge(document: Document): number {
  const bars = [...document.querySelectorAll('[data-edge]')]
  const stuck = bars.filter((one) => getComputedStyle(one).position === 'sticky')
  return Math.max(0, ...stuck.map((one) => one.getBoundingClientRect().bottom))
}

/** Scrolls the window until the anchor's sentence stands where it stood, as far as the page reaches. */
function scrollToAnchor(element: HTMLElement, anchor: Anchor): void {
  const distance = distanceTo(element, anchor, upperEdge(document))
  if (distance !== null && Math.abs(distance) > 1) window.scrollBy(0, distance)
}

/** What a person does to read on; from then on the place is theirs. */
const MOVES = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const

/**
 * Scrolls to the anchor and holds it there while the page is still taking its shape: typefaces arrive, estimated sections get
 * their real heights. It lets go when a person moves. Returns what ends it.
 */
function holdPlace(element: HTMLElement, anchor: Anchor): () => void {
  // It is called before the changed page is painted, so that nothing is seen to jump.
  const shape = new ResizeObserver(() => scrollToAnchor(element, anchor))
  const letGo = (): void => {
    shape.disconnect()
    for (const move of MOVES) window.removeEventListener(move, letGo)
  }
  for (const move of MOVES) window.addEventListener(move, letGo, { passive: true })
  shape.observe(element)
  scrollToAnchor(element, anchor)
  return letGo
}

/**
 * Keeps the place: takes the article back to where it was left, holds the line being read through every change of layout,
 * and tells where one is. `remember` is to be called before a change that moves text; `hold` brings a sentence near the
 * top of the reading area and keeps it there until a person moves on.
 */
export function usePlace(options: Options): {
  remember: () => void
  hold: (path: string) => void
} {
  const latest = useLatest(options)
  const { root, caret } = options
  const anchor = useRef<Anchor | null>(null)
  const restoring = useRef(options.position)

  const remember = useCallback(() => {
    const element = root.current
    if (!element) return
    const edge = upperEdge(document)
    const path = caret.current?.path ?? null
    anchor.current = takeAnchor(element, path, edge, window.innerHeight)
    const top = takeAnchor(element, null, edge, window.innerHeight)
    latest.current.onPosition({
      top: window.scrollY > 0 ? (top?.path ?? null) : null,
      offset: Math.round((top?.offset ?? 0) * 100) / 100,
      caret: path,
    })
  }, [caret, latest, root])

  // Back to where one was, once, when the article first stands; again when its typefaces have arrived.
  useLayoutEffect(() => {
    const element = root.current
    const position = restoring.current
    if (!element) return undefined
    // A sentence that was remembered may be no more.
    caret.current?.placeFirst([position?.caret, latest.current.first])
    if (!position?.top) return undefined
    return holdPlace(element, { path: position.top, offset: position.offset, above: 0, edge: null })
  }, [caret, latest, root])

  // After a change of mode, languages or type the sentence that was being read stands where it stood.
  const layout = useRef(options.layout)
  useLayoutEffect(() => {
    if (layout.current === options.layout) return undefined
    layout.current = options.layout
    const element = root.current
    const place = anchor.current
    if (!element || !place) return undefined
    const settle = (): void => {
      element.style.removeProperty('padding-block-end')
      scrollToAnchor(element, place)
      // A shorter page ends too soon for a line near its foot: room under it keeps the line where it was.
      const short = distanceTo(element, place, upperEdge(document)) ?? 0
      if (short <= 1) return
      element.style.setProperty('padding-block-end', `${Math.ceil(short)}px`)
      window.scrollBy(0, short)
    }
    settle()
    // A passage that was taken out takes its sentence with it.
    caret.current?.placeFirst([caret.current.path, place.path])
    caret.current?.relight()
    // Sections that were estimated have their real heights a frame later.
    const frame = requestAnimationFrame(settle)
    return () => cancelAnimationFrame(frame)
  }, [caret, options.layout, root])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const scrolled = (): void => {
      clearTimeout(timer)
      timer = setTimeout(remember, REST)
    }
    // A window that changes its width reflows the text: the line being read stays.
    const resized = (): void => {
      const [element, place] = [root.current, anchor.current]
      if (!element || !place || window.scrollY === 0) return
      scrollToAnchor(element, place)
    }
    window.addEventListener('scroll', scrolled, { passive: true })
    // What was scrolled just before the window closes counts as well; captured, so as to come before it is saved.
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
      if (element) holdPlace(element, { path, offset: ROOM, above: 0, edge: null })
      remember()
    },
    [remember, root],
  )

  return { remember, hold }
}
