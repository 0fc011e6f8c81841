import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Position } from '../../../contract/reading.ts'
import { type Anchor, distanceTo, takeAnchor } from './anchor.ts'
import { Caret } from './caret.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { columnOf, plainText, selectedPieces } from './copy.ts'
import { Revealed } from './revealed.ts'
import { stepBlock, stepSentence, type Walk } from './step.ts'

type Options = {
  walk: Walk
  mode: string
  languages: readonly string[]
  /** Changes when the layout does: the line being read is then put back in its place. */
  layout: string
  position: Position | null
  onPosition: (position: Position) => void
}

/** Milliseconds of rest after scrolling before the place is remembered. */
const REST = 300

function upperEdge(root: Element): number {
  const head = root.querySelector('[data-edge]')
  if (!head || getComputedStyle(head).position !== 'sticky') return 0
  return head.getBoundingClientRect().bottom
}

/** A column, or the first that can be seen where its mode hides it. */
function shownColumn(root: Element, column: number): number {
  const cells = [...root.querySelectorAll('[data-row="title"] [data-column]')]
  const shown = cells.filter((one) => one.checkVisibility()).map((one) => columnOf(one))
  return shown.includes(column) ? column : (shown[0] ?? column)
}

/** The sentence that an event happened in. */
function sentenceAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-path]') : null
}

/** Everything that one does to the text: light, walk, reveal, select, copy, and keep the place. */
export type ReaderControl = ReturnType<typeof useReaderControl>

export function useReaderControl(options: Options) {
  const latest = useLatest(options)
  const root = useRef<HTMLElement | null>(null)
  const caret = useRef<Caret | null>(null)
  const revealed = useMemo(() => new Revealed(), [])
  const column = useRef(0)
  const anchor = useRef<Anchor | null>(null)
  const restoring = useRef(options.position)

  const remember = useCallback(() => {
    const element = root.current
    if (!element) return
    const edge = upperEdge(element)
    const path = caret.current?.path ?? null
    anchor.current = takeAnchor(element, path, edge, window.innerHeight)
    const top = takeAnchor(element, null, edge, window.innerHeight)
    latest.current.onPosition({
      top: window.scrollY > 0 ? (top?.path ?? null) : null,
      offset: Math.round(top?.offset ?? 0),
      caret: path,
    })
  }, [latest])

  const attach = useCallback(
    (element: HTMLElement | null) => {
      root.current = element
      if (!element) {
        caret.current = null
        return
      }
      const edge = () => upperEdge(element)
      caret.current = new Caret({ root: element, edge, onMove: remember })
    },
    [remember],
  )

  // Back to where one was, once, when the article first stands; again when its typefaces have arrived.
  useLayoutEffect(() => {
    const element = root.current
    const position = restoring.current
    if (!element) return undefined
    caret.current?.place(position?.caret ?? latest.current.walk[0]?.[0] ?? null)
    if (!position?.top) return undefined
    const target: Anchor = { path: position.top, offset: position.offset, above: 0, edge: null }
    const settle = (): void => {
      const distance = distanceTo(element, target, upperEdge(element))
      if (distance !== null && Math.abs(distance) > 1) window.scrollBy(0, distance)
    }
    settle()
    let current = true
    const stop = (): void => {
      current = false
    }
    window.addEventListener('wheel', stop, { once: true, passive: true })
    window.addEventListener('keydown', stop, { once: true })
    window.addEventListener('pointerdown', stop, { once: true })
    requestAnimationFrame(() => current && settle())
    void document.fonts.ready.then(() => requestAnimationFrame(() => current && settle()))
    return () => {
      stop()
      window.removeEventListener('wheel', stop)
      window.removeEventListener('keydown', stop)
      window.removeEventListener('pointerdown', stop)
    }
  }, [latest])

  // After a change of mode, languages or type the sentence that was being read stands where it stood.
  const layout = useRef(options.layout)
  useLayoutEffect(() => {
    if (layout.current === options.layout) return undefined
    layout.current = options.layout
    const element = root.current
    const place = anchor.current
    if (!element || !place) return undefined
    const settle = (): void => {
      element.style.paddingBlockEnd = ''
      const distance = distanceTo(element, place, upperEdge(element))
      if (distance === null || Math.abs(distance) <= 1) return
      window.scrollBy(0, distance)
      // A shorter page ends too soon for a line near its foot: room under it keeps the line where it was.
      const short = distanceTo(element, place, upperEdge(element)) ?? 0
      if (short <= 1) return
      element.style.paddingBlockEnd = `${Math.ceil(short)}px`
      window.scrollBy(0, short)
    }
    settle()
    const path = caret.current?.path ?? null
    caret.current?.place(path)
    caret.current?.relight()
    // Sections that were estimated have their real heights a frame later.
    const frame = requestAnimationFrame(settle)
    return () => cancelAnimationFrame(frame)
  }, [options.layout])

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
      const distance = distanceTo(element, place, upperEdge(element))
      if (distance !== null && Math.abs(distance) > 1) window.scrollBy(0, distance)
    }
    const selected = (): void => {
      const selection = document.getSelection()
      const at = selection && !selection.isCollapsed ? columnOf(selection.anchorNode) : null
      if (at !== null) column.current = at
    }
    window.addEventListener('scroll', scrolled, { passive: true })
    // What was scrolled just before the window closes counts as well; captured, so as to come before it is saved.
    window.addEventListener('pagehide', remember, { capture: true })
    window.addEventListener('resize', resized)
    document.addEventListener('selectionchange', selected)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('scroll', scrolled)
      window.removeEventListener('pagehide', remember, { capture: true })
      window.removeEventListener('resize', resized)
      document.removeEventListener('selectionchange', selected)
    }
  }, [remember])

  // On the document: a selection of everything begins outside the article.
  useEffect(() => {
    const copied = (event: ClipboardEvent): void => {
      const selection = document.getSelection()
      const element = root.current
      if (!element || !selection || selection.isCollapsed) return
      const range = selection.getRangeAt(0)
      const start = selection.anchorNode
      if (!range.intersectsNode(element) || start?.parentElement?.closest('[data-gloss]')) return
      const at = shownColumn(element, columnOf(start) ?? column.current)
      const { languages } = latest.current
      const language = languages[at]
      const pieces = selectedPieces(element, range, at)
      if (!language || pieces.length === 0) return
      event.preventDefault()
      event.clipboardData?.setData('text/plain', plainText(pieces, language))
    }
    document.addEventListener('copy', copied)
    return () => document.removeEventListener('copy', copied)
  }, [latest])

  const walkTo = useCallback(
    (step: typeof stepSentence, by: 1 | -1) => {
      const path = step(latest.current.walk, caret.current?.path ?? null, by)
      if (path) caret.current?.move(path, column.current)
    },
    [latest],
  )

  const reveal = useCallback(
    (path: string | null) => {
      if (path && latest.current.mode === 'on-demand') revealed.toggle(path)
    },
    [latest, revealed],
  )

  // Text that moves under a resting pointer sends the same event as a pointer that moves over the text: only the second lights.
  const pointer = useRef({ x: -1, y: -1 })

  const handlers = {
    onPointerOver: (event: React.PointerEvent) => {
      const { clientX: x, clientY: y } = event
      if (pointer.current.x === x && pointer.current.y === y) return
      pointer.current = { x, y }
      caret.current?.light(sentenceAt(event.target)?.dataset['path'] ?? null)
    },
    onPointerMove: (event: React.PointerEvent) => {
      pointer.current = { x: event.clientX, y: event.clientY }
    },
    onPointerLeave: () => caret.current?.light(null),
    onPointerDown: (event: React.PointerEvent) => {
      const at = event.target instanceof Node ? columnOf(event.target) : null
      if (at === null || !root.current) return
      column.current = at
      root.current.dataset['selecting'] = String(at)
    },
    onClick: (event: React.MouseEvent) => {
      const sentence = sentenceAt(event.target)
      const path = sentence?.dataset['path']
      // The end of a selection is not a tap.
      if (!path || document.getSelection()?.isCollapsed === false) return
      if (sentence.closest('[data-gloss]')) return
      caret.current?.move(path, columnOf(sentence) ?? 0)
      reveal(path)
    },
    onFocus: (event: React.FocusEvent) => {
      const path = sentenceAt(event.target)?.dataset['path']
      if (path) caret.current?.light(path)
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Escape') caret.current?.light(null)
      if (event.key !== 'Enter' || !sentenceAt(event.target)) return
      event.preventDefault()
      reveal(caret.current?.path ?? null)
    },
  }

  return {
    attach,
    handlers,
    revealed,
    /** Call before a change that moves text: it notes the line being read. */
    remember,
    nextSentence: () => walkTo(stepSentence, 1),
    previousSentence: () => walkTo(stepSentence, -1),
    nextParagraph: () => walkTo(stepBlock, 1),
    previousParagraph: () => walkTo(stepBlock, -1),
    reveal: () => reveal(caret.current?.path ?? null),
    /** The caret's sentence; the first one on the screen where the caret has not been set. */
    currentPath: (): string | null => caret.current?.path ?? null,
  }
}
