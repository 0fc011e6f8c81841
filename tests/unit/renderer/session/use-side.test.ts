import { expect, test } from 'vitest'
import { openedSide } from '../../../../renderer/session/use-side.ts'

test('the side panel is as it was left, but was not asked for', () => {
  expect(openedSide({ tab: 'left-out', isOpen: true })).toEqual({
    opened: { tab: 'left-out', subject: null, isAsked: false, turn: 0 },
    last: 'left-out',
  })
  expect(openedSide({ tab: 'contents', isOpen: false })).toEqual({ opened: null, last: 'contents' })
})

test('it is closed if it was never opened, or at a tab of a later version', () => {
  const closed = { opened: null, last: null }
  expect(openedSide(undefined)).toEqual(closed)
  expect(openedSide({ tab: 'words', isOpen: true })).toEqual(closed)
})
