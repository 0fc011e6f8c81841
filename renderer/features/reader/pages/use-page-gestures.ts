import { type RefObject, useEffect } from 'react'
import { useLatest } from '../../../ui/use-latest.ts'
import type { TextEdges } from './cover-page.ts'
import { marginTurn, swipeTurn, wheelDelta } from './page-gestures.ts'
import { wheelTurns } from './wheel-turns.ts'

/** Where gestures turn pages; lists and dialogs over the text keep theirs. */
const PAGE = '#article, [data-page-covers]'
/** What has a use for a click itself. */
const CONTROLS = 'a, button, input, label, [data-href], [data-state="missing"], [role="dialog"]'

type Options = {
  direction: 'ltr' | 'rtl'
  edges: RefObject<TextEdges>
  onTurn: (by: 1 | -1) => void
  /** Called with the page that a click where the pointer is would turn to; 0 in the text. */
  onMargin: (by: 1 | 0 | -1) => void
}

function isOnPage(target: EventTarget | null): target is Element {
  return target instanceof Element && (target.closest(PAGE) !== null || target === document.body)
}

/** Whether something scrolls sideways by itself, such as a wide table. */
function scrollsAcross(target: Element): boolean {
  for (let one: Element | null = target; one && one.id !== 'article'; one = one.parentElement)
    if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto')
      return true
  return false
}

/** Turns pages by the wheel, by swipes and by clicks in the margins. */
export function usePageGestures(options: Options): void {
  const latest = useLatest(options)
  useEffect(() => {
    const turnByWheel = wheelTurns()
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || !isOnPage(event.target)) return
      const isAcross = Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (isAcross && scrollsAcross(event.target)) return
      event.preventDefault()
      const { direction, onTurn } = latest.current
      const delta = wheelDelta(event, { direction, page: window.innerHeight })
      const by = turnByWheel({ delta, time: event.timeStamp })
      if (by !== 0) onTurn(by)
    }

    const marginAt = (event: MouseEvent): 1 | 0 | -1 => {
      if (!isOnPage(event.target) || event.target.closest(CONTROLS)) return 0
      const { edges, direction } = latest.current
      const isTouch = event instanceof PointerEvent && event.pointerType === 'touch'
      if (!isTouch && event.target.closest('[data-path]')) return 0
      return marginTurn(event.clientX, edges.current, { direction, isTouch })
    }
    const isSelected = (): boolean => document.getSelection()?.isCollapsed === false
    // A press that ends a selection, or closes what is over the text, does only that.
    let isBusy = false
    const onClick = (event: MouseEvent): void => {
      if (isBusy || isSelected()) return
      const by = marginAt(event)
      if (by === 0) return
      event.stopPropagation()
      latest.current.onTurn(by)
    }
    const onMove = (event: PointerEvent): void =>
      latest.current.onMargin(event.pointerType === 'mouse' ? marginAt(event) : 0)

    let start: { x: number; y: number; id: number } | null = null
    const onDown = (event: PointerEvent): void => {
      isBusy = isSelected() || document.querySelector('[role="dialog"]') !== null
      const isFinger = event.pointerType === 'touch' && event.isPrimary && isOnPage(event.target)
      start =
        isFinger && !scrollsAcross(event.target)
          ? { x: event.clientX, y: event.clientY, id: event.pointerId }
          : null
    }
    const onUp = (event: PointerEvent): void => {
      const from = start
      start = null
      if (from?.id !== event.pointerId || isSelected()) return
      const by = { x: event.clientX - from.x, y: event.clientY - from.y }
      const { direction, onTurn } = latest.current
      const turn = swipeTurn(by, direction)
      if (turn !== 0) onTurn(turn)
    }
    const cancel = (): void => {
      start = null
    }

    window.addEventListener('wheel', onWheel, { passive: false })
    // Before the sentence below a finger takes it.
    window.addEventListener('click', onClick, { capture: true })
    window.addEventListener('pointermove', onMove, { passive: true })
    window.addEventListener('pointerdown', onDown, { capture: true })
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', cancel)
    return () => {
      window.removeEventListener('wheel', onWheel)
      window.removeEventListener('click', onClick, { capture: true })
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerdown', onDown, { capture: true })
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', cancel)
    }
  }, [latest])
}
