import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { Position } from '../../../../contract/reading.ts'
import { useLatest } from '../../../ui/use-latest.ts'
import type { Caret } from './caret.ts'
import { holdAnchor, isInPlace, upperEdge } from './hold-anchor.ts'
import { captureAnchor, type ScrollAnchor } from './scroll-anchor.ts'
import { sentenceElements } from './sentence-elements.ts'

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

/** Time from a scroll event to the report of the position, in milliseconds, also while scrolling goes on. */
const SCROLL_INTERVAL_MS = 80

/** CSS pixels kept free above a sentence that was jumped to, enough for its heading or a line of context. */
const JUMP_MARGIN_PX = 56

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
  const anchor = useRef<(ScrollAnchor & { caret: string | null }) | null>(null)
  const release = useRef<(() => void) | null>(null)
  // Titles of different fonts and sizes do not begin at the same height.
  const isTitleAtTop = useRef(false)
  const restoring = useRef(options.position)

  const remember = useCallback(() => {
    const element = root.current
    if (!element) return
    const edge = upperEdge(document)
    const path = caret.current?.path ?? null
    const last = anchor.current
    // The same as before if nobody has scrolled, so that roundings of one change do not add to those of the next.
    if (last?.caret !== path || !isInPlace(element, last)) {
      const captured = captureAnchor(element, path, edge, window.innerHeight)
      anchor.current = captured && { ...captured, caret: path }
    }
    isTitleAtTop.current = window.scrollY === 0 && anchor.current?.path === latest.current.first
    const top = captureAnchor(element, null, edge, window.innerHeight)
    latest.current.onPosition({
      top: window.scrollY > 0 ? (top?.path ?? null) : null,
      offset: Math.round((top?.offset ?? 0) * 100) / 100,
      caret: path,
    })
  }, [caret, latest, root])

  /** Keeps a sentence in place instead of the one before. */
  const keep = useCallback(
    (place: ScrollAnchor, isFilled = false) => {
      release.current?.()
      release.current = root.current && holdAnchor(root.current, place, isFilled)
    },
    [root],
  )
  useEffect(() => () => release.current?.(), [])

  // Restores the saved position on mount, and again as fonts load.
  useLayoutEffect(() => {
    const element = root.current
    const position = restoring.current
    if (!element) return undefined
    // The saved sentence may no longer exist.
    caret.current?.setFirstTabStop([position?.caret, latest.current.first])
    if (!position?.top) return undefined
    if (sentenceElements(element, position.top).length > 0)
      keep({ path: position.top, offset: position.offset, above: 0 })
    else window.scrollTo(0, 0)
    return () => release.current?.()
  }, [caret, keep, latest, root])

  // After a change of mode, languages or type: scrolls the sentence being read back into place.
  const layout = useRef(options.layout)
  useLayoutEffect(() => {
    if (layout.current === options.layout) return
    layout.current = options.layout
    const element = root.current
    const place = anchor.current
    if (!element || !place) return
    if (isTitleAtTop.current) {
      release.current?.()
      element.style.removeProperty('padding-block-end')
    } else keep(place, true)
    // The caret's sentence may have been removed.
    caret.current?.setFirstTabStop([caret.current.path, place.path])
    caret.current?.refreshHighlight()
  }, [caret, keep, options.layout, root])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const scrolled = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined
        remember()
      }, SCROLL_INTERVAL_MS)
    }
    // A change of the window's width reflows the text.
    const resized = (): void => {
      const place = anchor.current
      if (place && window.scrollY > 0) keep(place)
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
  }, [keep, remember])

  const hold = useCallback(
    (path: string) => {
      keep({ path, offset: JUMP_MARGIN_PX, above: 0 })
      remember()
    },
    [keep, remember],
  )

  return { remember, hold }
}
