import { expect, test } from 'vitest'
import {
  type BarEvent,
  type BarState,
  nextBar,
} from '../../../../../renderer/features/full-screen/bar-shown.ts'

const HIDDEN: BarState = { isShown: false, isByPointer: false }

/** Whether the toolbar is shown after each event. */
function shown(events: readonly BarEvent[], isInUse = false, first = HIDDEN): boolean[] {
  let state = first
  return events.map((event) => {
    state = nextBar(state, event, isInUse)
    return state.isShown
  })
}

test('it is hidden while one reads on, and returns when one scrolls back or needs it', () => {
  expect(shown(['at-start', 'read-on', 'scroll-back', 'read-on', 'needed', 'read-on'])).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
  ])
})

test('what the pointer has shown goes with it; what something else has shown stays', () => {
  expect(shown(['pointer-at-edge', 'pointer-away'])).toEqual([true, false])
  expect(shown(['scroll-back', 'pointer-at-edge', 'pointer-away'])).toEqual([true, true, true])
  expect(shown(['pointer-at-edge', 'needed', 'pointer-away'])).toEqual([true, true, true])
})

test('it is not hidden while it is in use', () => {
  expect(shown(['needed', 'read-on', 'pointer-away'], true)).toEqual([true, true, true])
  expect(shown(['pointer-at-edge', 'pointer-away'], true)).toEqual([true, true])
})
