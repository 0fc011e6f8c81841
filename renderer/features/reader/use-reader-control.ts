import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { Position } from '../../../contract/reading.ts'
import { takeAnchor } from './caret/anchor.ts'
import { Caret } from './caret/caret.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { columnOf } from './copy/copy.ts'
import { followChange } from './caret/follow-change.ts'
import { markExpandable } from './caret/mark-expandable.ts'
import { Revealed } from './caret/revealed.ts'
import { stepBlock, stepSentence, type Walk } from './caret/step.ts'
import { useCopy } from './copy/use-copy.ts'
import { upperEdge, usePlace } from './caret/use-place.ts'

type Options = {
  walk: Walk
  mode: string
  languages: readonly string[]
  /** Changes when the layout does: the line being read is then put back in its place. */
  layout: string
  position: Position | null
  onPosition: (position: Position) => void
  /** A link of a sentence was chosen. */
  onLink: (href: string, path: string) => void
}

/** The sentence that an event happened in. */
function sentenceAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-path]') : null
}

/** Where the link leads that an event happened in. */
function linkAt(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest<HTMLElement>('[data-href]') : null
  return link?.dataset['href'] ?? null
}

/** Everything that one does to the text: light, walk, reveal, select, copy, and keep the place. */
export type ReaderControl = ReturnType<typeof useReaderControl>

export function useReaderControl(options: Options) {
  const latest = useLatest(options)
  const root = useRef<HTMLElement | null>(null)
  const caret = useRef<Caret | null>(null)
  const revealed = useMemo(() => new Revealed(), [])
  const column = useRef(0)
  const { layout, position, onPosition } = options
  const first = options.walk[0]?.[0] ?? null
  const { remember, hold } = usePlace({ root, caret, first, layout, position, onPosition })
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

  /** The first sentence on the screen. */
  const topOfScreen = useCallback((): string | null => {
    const element = root.current
    return element
      ? (takeAnchor(element, null, upperEdge(document), window.innerHeight)?.path ?? null)
      : null
  }, [])

  const walkTo = useCallback(
    (step: typeof stepSentence, by: 1 | -1) => {
      const { walk } = latest.current
      // From what is on the screen, not from where one was before one scrolled away.
      const path = caret.current?.isOnScreen()
        ? step(walk, caret.current.path, by)
        : (topOfScreen() ?? step(walk, null, by))
      if (path) caret.current?.move(path, column.current)
    },
    [latest, topOfScreen],
  )

  /** Goes to a sentence that one has asked for: it stands near the top, with the focus and the light. */
  const goTo = useCallback(
    (path: string) => {
      caret.current?.place(path)
      caret.current?.focus()
      caret.current?.light(path)
      // Behind the key or click that asked for it: that one would be taken for reading on.
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

  // The other modes show every translation: what was opened in this one is not open when one comes back to it.
  const { mode, languages, walk } = options
  const isOnDemand = mode === 'on-demand' && languages.length > 1
  useLayoutEffect(() => {
    if (!isOnDemand) revealed.clear()
    else if (root.current) return markExpandable(root.current, revealed)
    return undefined
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- with the layout other sentences come
  }, [isOnDemand, layout, revealed])

  // A passage that was put back or taken out has taken its button with it: the focus goes to where it was.
  const walked = useRef(walk)
  useLayoutEffect(() => {
    const path = followChange(walked.current, walk)
    walked.current = walk
    if (path && document.activeElement === document.body) caret.current?.move(path, column.current)
  }, [walk])

  // Text that moves under a resting pointer sends the same events as a pointer that moves over the text: only the second lights.
  const pointer = useRef({ x: -1, y: -1 })
  const onPoint = (event: React.PointerEvent): void => {
    const { clientX: x, clientY: y } = event
    if (pointer.current.x === x && pointer.current.y === y) return
    pointer.current = { x, y }
    caret.current?.point(sentenceAt(event.target)?.dataset['path'] ?? null)
  }

  const handlers = {
    onPointerOver: onPoint,
    onPointerMove: onPoint,
    onPointerLeave: () => caret.current?.light(null),
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
      // The end of a selection is not a tap.
      if (!path || document.getSelection()?.isCollapsed === false) return
      if (sentence.closest('[data-gloss]')) return
      caret.current?.move(path, columnOf(sentence) ?? 0)
      if (href !== null) latest.current.onLink(href, path)
      else reveal(path)
    },
    onFocus: (event: React.FocusEvent) => {
      const path = sentenceAt(event.target)?.dataset['path']
      if (path) caret.current?.light(path)
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Escape') caret.current?.light(null)
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
    /** Call before a change that moves text: it notes the line being read. */
    remember,
    nextSentence: () => walkTo(stepSentence, 1),
    previousSentence: () => walkTo(stepSentence, -1),
    nextParagraph: () => walkTo(stepBlock, 1),
    previousParagraph: () => walkTo(stepBlock, -1),
    goTo,
    reveal: () => reveal(caret.current?.path ?? null),
    /** Back to the text: the caret has the keyboard, without a sign of it. */
    focus: () => caret.current?.focus(),
    /** The caret's sentence; the first one on the screen where the caret is not. */
    currentPath: (): string | null =>
      caret.current?.isOnScreen() ? caret.current.path : topOfScreen(),
  }
}
