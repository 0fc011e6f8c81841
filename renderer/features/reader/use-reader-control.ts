import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
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
import { upperEdge, useReadingPosition } from './caret/use-reading-position.ts'

type Options = {
  walk: Walk
  mode: string
  languages: readonly string[]
  /** Changes with the layout; the sentence being read is then scrolled back into place. */
  layout: string
  position: Position | null
  onPosition: (position: Position) => void
  /** Called when a link in a sentence is activated. */
  onLink: (href: string, path: string) => void
}

/** The sentence element that contains an event's target. */
function sentenceAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-path]') : null
}

/** The target of the link that contains an event's target. */
function linkAt(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest<HTMLElement>('[data-href]') : null
  return link?.dataset['href'] ?? null
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
      const path = caret.current?.isOnScreen()
        ? step(walk, caret.current.path, by)
        : (topOfScreen() ?? step(walk, null, by))
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

  // Scrolling fires pointer events under a resting pointer too; only real movement changes the highlight.
  const pointer = useRef({ x: -1, y: -1 })
  const onHover = (event: React.PointerEvent): void => {
    const { clientX: x, clientY: y } = event
    if (pointer.current.x === x && pointer.current.y === y) return
    pointer.current = { x, y }
    caret.current?.hover(sentenceAt(event.target)?.dataset['path'] ?? null)
  }

  const handlers = {
    onPointerOver: onHover,
    onPointerMove: onHover,
    onPointerLeave: () => caret.current?.highlight(null),
    onPointerDown: (event: React.PointerEvent) => {
      const at = event.target instanceof Node ? columnOf(event.target) : null
      if (at === null || !root.current) return
      column.current = at
      root.current.dataset['selecting'] = String(at)
    },
    onClick: (event: React.MouseEvent) => {
      const sentence = sentenceAt(event.target)
      const href = linkAt(event.target)
      const path = sentence?.dataset['path']
      // The end of a selection is not a click.
      if (!path || document.getSelection()?.isCollapsed === false) return
      if (sentence.closest('[data-gloss]')) return
      caret.current?.move(path, columnOf(sentence) ?? 0)
      if (href !== null) latest.current.onLink(href, path)
      else reveal(path)
    },
    onFocus: (event: React.FocusEvent) => {
      const path = sentenceAt(event.target)?.dataset['path']
      if (path) caret.current?.highlight(path)
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Escape') caret.current?.highlight(null)
      const isPressed = event.key === 'Enter' || (event.key === ' ' && isOnDemand)
      const path = sentenceAt(event.target)?.dataset['path']
      if (!isPressed || !path) return
      event.preventDefault()
      const href = linkAt(event.target)
      if (href !== null) latest.current.onLink(href, path)
      else reveal(caret.current?.path ?? null)
    },
  }

  return {
    attach,
    handlers,
    revealed,
    /** Call before a change that moves text: it saves the sentence being read. */
    remember,
    nextSentence: () => walkTo(stepSentence, 1),
    previousSentence: () => walkTo(stepSentence, -1),
    nextParagraph: () => walkTo(stepBlock, 1),
    previousParagraph: () => walkTo(stepBlock, -1),
    goTo,
    reveal: () => reveal(caret.current?.path ?? null),
    /** Focuses the caret without a visible sign. */
    focus: () => caret.current?.focus(),
    /** The caret's sentence, or the first on screen if the caret is not. */
    currentPath: (): string | null =>
      caret.current?.isOnScreen() ? caret.current.path : topOfScreen(),
  }
}
