import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MIN_SIZE, placeWindow } from '../../../../main/electron/window/window-placement.ts'

const PRIMARY = { x: 0, y: 24, width: 1920, height: 1056 }
const LEFT = { x: -1280, y: 0, width: 1280, height: 1024 }
const SCREENS = [PRIMARY, LEFT]
const MIDDLE = { x: 360, y: 142, width: 1200, height: 820 }

function saved(bounds: Partial<typeof PRIMARY>, maximized = false) {
  return { version: 1, bounds: { x: 100, y: 100, width: 900, height: 700, ...bounds }, maximized }
}

describe('placeWindow', () => {
  it('restores the saved placement', () => {
    const state = saved({ x: 200, y: 80 }, true)
    expect(placeWindow(state, SCREENS)).toEqual({ bounds: state.bounds, maximized: true })
  })

  it.each([
    ['nothing', null],
    ['no object', 'x'],
    ['an empty object', {}],
    ['a later version', { ...saved({}), version: 2 }],
    ['a missing side', { version: 1, bounds: { x: 1, y: 1, width: 900 }, maximized: false }],
    ['text for a number', { version: 1, bounds: { ...PRIMARY, x: '1' }, maximized: false }],
    ['NaN', saved({ width: Number.NaN })],
    ['an infinite number', saved({ x: Number.POSITIVE_INFINITY })],
    ['a fraction', saved({ x: 0.5 })],
  ])('opens in the middle of the primary screen where the file holds %s', (_what, state) => {
    expect(placeWindow(state, SCREENS)).toEqual({ bounds: MIDDLE, maximized: false })
  })

  it.each([
    ['right of every screen', { x: 4000 }],
    ['below', { y: 3000 }],
    ['with its title bar above the screen', { y: -300 }],
    ['with a sliver left on the screen', { x: 1900 }],
    ['far out', { x: 2 ** 31, y: -(2 ** 31) }],
  ])('comes back to the middle from %s, as large as it was', (_where, bounds) => {
    expect(placeWindow(saved(bounds), SCREENS).bounds).toEqual({
      x: 510,
      y: 202,
      width: 900,
      height: 700,
    })
  })

  it('stays on a second screen with negative coordinates unless it is unplugged', () => {
    const state = saved({ x: -1000, y: 50 })
    expect(placeWindow(state, SCREENS).bounds).toEqual(state.bounds)
    expect(placeWindow(state, [PRIMARY]).bounds.x).toBe(510)
  })

  it('stays partly off screen while the title bar can be dragged', () => {
    const state = saved({ x: 1700 })
    expect(placeWindow(state, [PRIMARY]).bounds).toEqual(state.bounds)
  })

  it.each([
    [
      { width: 10, height: -5 },
      { width: 360, height: 400 },
    ],
    [
      { width: 99_999, height: 99_999 },
      { width: 1920, height: 1056 },
    ],
  ])('brings the size %j into bounds', (size, expected) => {
    expect(placeWindow(saved(size), [PRIMARY]).bounds).toMatchObject(expected)
  })

  it('works without any screen', () => {
    expect(placeWindow(null, []).bounds).toMatchObject({ width: 1200, height: 820 })
  })

  it('always returns integers, a usable size and a reachable title bar', () => {
    const int = fc.integer({ min: -100_000, max: 100_000 })
    const bounds = fc.record({ x: int, y: int, width: int, height: int })
    fc.assert(
      fc.property(bounds, fc.boolean(), (rectangle, maximized) => {
        const { bounds: placed } = placeWindow(
          { version: 1, bounds: rectangle, maximized },
          SCREENS,
        )
        expect(Object.values(placed).every(Number.isInteger)).toBe(true)
        expect(placed.width).toBeGreaterThanOrEqual(MIN_SIZE.width)
        expect(placed.height).toBeGreaterThanOrEqual(MIN_SIZE.height)
        const reachable = SCREENS.some(
          (screen) =>
            placed.x < screen.x + screen.width &&
            placed.x + placed.width > screen.x &&
            placed.y + 32 > screen.y &&
            placed.y < screen.y + screen.height,
        )
        expect(reachable).toBe(true)
      }),
    )
  })
})
