import { describe, expect, test } from 'vitest'
import {
  marginTurn,
  swipeTurn,
  wheelDelta,
} from '../../../../../../renderer/features/reader/pages/page-gestures.ts'
import { wheelTurns } from '../../../../../../renderer/features/reader/pages/wheel-turns.ts'

/** The pages that steps turn, with the times between them in milliseconds. */
function pages(steps: readonly (readonly [delta: number, after: number])[]): number[] {
  const turn = wheelTurns()
  let time = 1000
  return steps.map(([delta, after]) => {
    time += after
    return turn({ delta, time })
  })
}

describe('the wheel', () => {
  test('turns a page by each notch of a mouse', () => {
    expect(pages([100, 100, 100, -100].map((delta) => [delta, 400]))).toEqual([1, 1, 1, -1])
  })

  test('turns few pages if it is spun', () => {
    const turned = pages(Array.from({ length: 10 }, () => [120, 30]))
    expect(turned.filter((by) => by === 1)).toHaveLength(2)
  })

  test('turns one page by a flick of a touchpad, whose inertia goes on for a second', () => {
    const flick = Array.from({ length: 60 }, (_, index): [number, number] => [
      Math.round(90 * Math.exp(-index / 18)),
      16,
    ])
    expect(pages(flick).filter((by) => by !== 0)).toEqual([1])
    expect(pages([...flick, ...flick.map(([delta]): [number, number] => [-delta, 16])])).toContain(
      -1,
    )
  })

  test('does not turn by a touch that hardly moves', () => {
    expect(pages([3, 5, 4].map((delta) => [delta, 16]))).toEqual([0, 0, 0])
  })

  test('goes forward down, and across in the direction of the interface', () => {
    const event = (deltaX: number, deltaY: number, deltaMode = 0) => ({ deltaX, deltaY, deltaMode })
    const [ltr, rtl] = [
      { direction: 'ltr', page: 700 } as const,
      { direction: 'rtl', page: 700 } as const,
    ]
    expect(wheelDelta(event(5, 60), ltr)).toBe(60)
    expect(wheelDelta(event(5, 60), rtl)).toBe(60)
    expect(wheelDelta(event(60, 5), ltr)).toBe(60)
    expect(wheelDelta(event(60, 5), rtl)).toBe(-60)
    expect(wheelDelta(event(0, 3, 1), ltr)).toBe(120)
    expect(wheelDelta(event(0, -1, 2), ltr)).toBe(-700)
  })
})

test.each([
  [{ x: -60, y: 10 }, 1, -1],
  [{ x: 60, y: 10 }, -1, 1],
  [{ x: 5, y: -80 }, 1, 1],
  [{ x: 5, y: 80 }, -1, -1],
  [{ x: 20, y: 10 }, 0, 0],
  [{ x: 60, y: 55 }, 0, 0],
])('a swipe by %o turns by %i, mirrored by %i', (by, ltr, rtl) => {
  expect(swipeTurn(by, 'ltr')).toBe(ltr)
  expect(swipeTurn(by, 'rtl')).toBe(rtl)
})

test('a click in a margin turns, one in the text does not', () => {
  const text = { left: 100, right: 900, width: 1000 }
  const turn = (x: number, direction: 'ltr' | 'rtl' = 'ltr', isTouch = false) =>
    marginTurn(x, text, { direction, isTouch })
  expect([50, 500, 950].map((x) => turn(x))).toEqual([-1, 0, 1])
  expect([50, 500, 950].map((x) => turn(x, 'rtl'))).toEqual([1, 0, -1])
})

test('a finger finds a narrow margin', () => {
  const text = { left: 12, right: 378, width: 390 }
  const turn = (x: number, isTouch: boolean) => marginTurn(x, text, { direction: 'ltr', isTouch })
  expect([5, 40, 195, 350, 385].map((x) => turn(x, true))).toEqual([-1, -1, 0, 1, 1])
  expect([5, 40, 195, 350, 385].map((x) => turn(x, false))).toEqual([-1, 0, 0, 0, 1])
})
