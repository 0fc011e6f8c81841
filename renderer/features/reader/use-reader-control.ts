import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { Position } from '../../../contract/reading.ts'
import { captureAnchor } from './caret/scroll-anchor.ts'
import { Caret } from './caret/caret.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { columnOf } from './copy/plain-text.ts'
import { caretAfterChange } from './caret/caret-after-change.ts'
import { markExpandable } from './caret/mark-expandable.ts'
import { Revealed } from './caret/revealed.ts'
import { stepBlock, stepSentence, type Walk } from './caret/step-sentence.ts'
import { useCopy } from './copy/use-copy.ts'
import { upperEdge } from './caret/hold-anchor.ts'
import { type TurnScreen, turnScreen } from './turn/turn-screen.ts'
import { useReadingPosition } from './caret/use-reading-position.ts'

type Options = {
  walk: Walk
  mode: string
  languages: readonly string[]
  /** Changes with the layout; the sentence being read is then scrolled back into place. */
  layout: string
  position: Position | null
  onPosition: (position: Position) => void
  /** Called when a link in a sentence is activated, with its element. */
  onLink: (href: string, path: string, element: HTMLElement) => void
  /** Called when a sentence without a translation is activated. */
  onMissing: (sentence: HTMLElement) => void
  /** Called to show the picture of a block large. */
  onPicture: (key: string) => void
  /** Turns screens in another way, while it is set. */
  turn: RefObject<TurnScreen | null>
}

/** The sentence element that contains an event's target. */
function sentenceAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-path]') : null
}

/** The key of the block whose picture contains an event's target. */
function pictureAt(target: EventTarget | null): string | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-enlarges]') : null
  return button?.dataset['enlarges'] ?? null
}

/** The link that contains an event's target. */
function linkAt(target: EventTarget | null): { element: HTMLElement; href: string } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-href]') : null
  const href = element?.dataset['href']
  return element && href !== undefined ? { element, href } : null
}

/**
 * The interaction with the text: highlight, keyboard navigation, reveal, selection, copy, and the reading position.
 */
export type ReaderControl = ReturnType<typeof useReaderControl>

export function useReaderControl(options: Options) {
  const latest = useLatest(options)
  const root = useRef<HTMLElement | null>(null)
  const caret = useRef<Caret | null>(null)
  const revealed = useMemo(() => new Revealed(), [])
  const column = useRef(0)
  const { layout, position, onPosition } = options
  const first = options.walk[0]?.[0] ?? null
  const { remember, hold } = useReadingPosition({
    root,
    caret,
    first,
    layout,
    position,
    onPosition,
  })
  useCopy(root, column, options.languages)

  const attach = useCallback(
    (element: HTMLElement | null) => {
      root.current = element
      if (!element) {
        caret.current = null
        return
      }
      const edge = () => upperEdge(document)
      caret.current = new Caret({ root: element, edge, onMove: remember })
    },
    [remember],
  )

  /** The first sentence on screen. */
  const topOfScreen = useCallback((): string | null => {
    const element = root.current
    return element
      ? (captureAnchor(element, null, upperEdge(document), window.innerHeight)?.path ?? null)
      : null
  }, [])

  const walkTo = useCallback(
    (step: typeof stepSentence, by: 1 | -1) => {
      const { walk } = latest.current
      // Starts from what is on screen, not from a caret that was scrolled away.
      let path = caret.current?.isOnScreen()
        ? step(walk, caret.current.path, by)
        : (topOfScreen() ?? step(walk, null, by))
      // Passes over sentences without a text of their own.
      for (let from = null; path && path !== from && !caret.current?.canStopAt(path); ) {
        from = path
        path = step(walk, path, by)
      }
      if (path) caret.current?.move(path, column.current)
    },
    [latest, topOfScreen],
  )

  /** Jumps to a sentence: near the top of the reading area, focused and highlighted. */
  const goTo = useCallback(
    (path: string) => {
      caret.current?.setTabStop(path)
      caret.current?.focus()
      caret.current?.highlight(path)
      // In the next frame, because the key or click that caused the jump would end scroll anchoring.
      requestAnimationFrame(() => hold(path))
    },
    [hold],
  )

  const reveal = useCallback(
    (path: string | null) => {
      if (path && latest.current.mode === 'on-demand') revealed.toggle(path)
    },
    [latest, revealed],
  )

  // Other modes show every translation; revealed sentences do not survive a change of mode.
  const { mode, languages, walk } = options
  const isOnDemand = mode === 'on-demand' && languages.length > 1
  useLayoutEffect(() => {
    if (!isOnDemand) revealed.clear()
    else if (root.current) return markExpandable(root.current, revealed)
    return undefined
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a change of layout replaces the sentences
  }, [isOnDemand, layout, revealed])

  // Restoring or removing a passage unmounts its focused button: the focus moves to the sentence there.
  const previousWalk = useRef(walk)
  useLayoutEffect(() => {
    const path = caretAfterChange(previousWalk.current, walk)
    previousWalk.current = walk
    if (path && document.activeElement === document.body) caret.current?.move(path, column.current)
  }, [walk])

  // Text that moves under a resting pointer fires events too, also a leave; only real movement changes the highlight.
  const pointer = useRef({ x: -1, y: -1 })
  const hasMoved = ({ clientX: x, clientY: y, pointerType }: React.PointerEvent): boolean => {
    if (pointerType === 'touch') return false
    const { x: oldX, y: oldY } = pointer.current
    pointer.current = { x, y }
    return x !== oldX || y !== oldY
  }

  const handlers = {
    // Not on `pointerover`: it also fires at the start, where a new text appears under the pointer.
    onPointerMove: (event: React.PointerEvent) => {
      if (!hasMoved(event)) return
      caret.current?.hover(sentenceAt(event.target)?.dataset['path'] ?? null)
    },
    onPointerLeave: (event: React.PointerEvent) => {
      if (hasMoved(event)) caret.current?.highlight(null)
    },
    onPointerDown: (event: React.PointerEvent) => {
      const at = event.target instanceof Node ? columnOf(event.target) : null
      if (at === null || !root.current) return
      column.current = at
      root.current.dataset['selecting'] = String(at)
    },
    onClick: (event: React.MouseEvent) => {
      // React also reports clicks in a popover of the article, which is elsewhere in the document.
      if (event.target instanceof Node && !event.currentTarget.contains(event.target)) return
      const picture = pictureAt(event.target)
      if (picture !== null) return latest.current.onPicture(picture)
      const sentence = sentenceAt(event.target)
      const link = linkAt(event.target)
      const path = sentence?.dataset['path']
      // The end of a selection is not a click.
      if (document.getSelection()?.isCollapsed === false) return
      if (!sentence || !path) return caret.current?.highlight(null)
      if (sentence.dataset['state'] === 'missing') latest.current.onMissing(sentence)
      if (sentence.closest('[data-gloss]')) return
      caret.current?.move(path, columnOf(sentence) ?? 0)
      if (link) latest.current.onLink(link.href, path, link.element)
      else reveal(path)
    },
    onFocus: (event: React.FocusEvent) => {
      const path = sentenceAt(event.target)?.dataset['path']
      if (path) caret.current?.highlight(path)
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Escape') caret.current?.highlight(null)
      const isPressed = event.key === 'Enter' || (event.key === ' ' && isOnDemand)
      const sentence = sentenceAt(event.target)
      const path = sentence?.dataset['path']
      if (!isPressed || !path) return
      event.preventDefault()
      const link = linkAt(event.target)
      if (link) latest.current.onLink(link.href, path, link.element)
      else if (sentence?.dataset['state'] === 'missing') latest.current.onMissing(sentence)
      else reveal(caret.current?.path ?? null)
    },
  }

  return {
    root,
    attach,
    handlers,
    revealed,
    /** Call before a change that moves text: it saves the sentence being read. */
    remember,
    nextSentence: () => walkTo(stepSentence, 1),
    previousSentence: () => walkTo(stepSentence, -1),
    nextParagraph: () => walkTo(stepBlock, 1),
    previousParagraph: () => walkTo(stepBlock, -1),
    turnScreen: (by: 1 | -1) =>
      root.current !== null && (latest.current.turn.current ?? turnScreen)(root.current, by),
    goTo,
    show: (path: string, column: number) => {
      caret.current?.setTabStop(path)
      const wasOnScreen = caret.current?.isOnScreen()
      caret.current?.move(path, column)
      if (!wasOnScreen) requestAnimationFrame(() => hold(path))
      if (!revealed.has(path)) reveal(path)
    },
    reveal: () => reveal(caret.current?.path ?? null),
    focus: () => caret.current?.focus(),
    focusQuietly: () => caret.current?.focusQuietly(),
    /** The caret's sentence, or the first on screen if the caret is not. */
    currentPath: (): string | null =>
      caret.current?.isOnScreen() ? caret.current.path : topOfScreen(),
  }
}
