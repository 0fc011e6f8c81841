import { describe, expect, test } from 'vitest'
import {
  type LineBox,
  nextScreen,
  previousScreen,
  spaceAbove,
} from '../../../../../../renderer/features/reader/turn/screen-break.ts'

/** Lines of one height, one below the other. */
function column(from: number, height: number, count: number): LineBox[] {
  return Array.from({ length: count }, (_, index) => ({
    top: from + index * height,
    bottom: from + (index + 1) * height,
  }))
}

const area = { top: 100, bottom: 800 }

const isCut = (lines: readonly LineBox[], y: number): boolean =>
  lines.some(({ top, bottom }) => top < y - 1 && bottom > y + 1)

describe('the next screen', () => {
  test('begins with the line that was cut at the lower edge', () => {
    // 690 to 730, 730 to 770, 770 to 810.
    expect(nextScreen(column(90, 40, 40), area)).toBe(770)
  })

  test('begins at the lower edge if that cuts no line', () => {
    expect(nextScreen(column(100, 50, 40), area)).toBe(800)
    expect(nextScreen([], area)).toBe(800)
  })

  test('cuts no line of either column where their lines differ', () => {
    // Rows end at 760 in both columns.
    const left = [...column(100, 33, 20), ...column(770, 33, 20)]
    const right = [...column(100, 41, 16), ...column(770, 41, 16)]
    const y = nextScreen([...left, ...right], area)
    expect(isCut([...left, ...right], y)).toBe(false)
    expect(y).toBeGreaterThan(700)
  })

  test('repeats a line of one column where the columns have no common gap', () => {
    const left = column(95, 30, 60)
    const right = left.map(({ top, bottom }) => ({ top: top + 15, bottom: bottom + 15 }))
    const y = nextScreen([...left, ...right], area)
    expect(y).toBeGreaterThan(750)
    expect(y).toBeLessThanOrEqual(800)
  })

  test('goes on within a picture that is higher than the area', () => {
    expect(nextScreen([{ top: 50, bottom: 2000 }], area)).toBe(800)
  })

  test('shows a picture whole that was cut, but never stands still', () => {
    expect(nextScreen([{ top: 600, bottom: 1000 }], area)).toBe(600)
    expect(nextScreen([{ top: 150, bottom: 840 }], area)).toBe(800)
  })
})

test.each([
  [[], 6],
  [[{ top: 10, bottom: 90 }], 6],
  [[{ top: 10, bottom: 97 }], 3],
  [[{ top: 10, bottom: 100.5 }], 0],
  [[{ top: 99, bottom: 130 }], 6],
])('the space above a screen shows nothing of the line before (%j)', (lines, space) => {
  expect(spaceAbove(lines, 100, 6)).toBe(space)
})

describe('the previous screen', () => {
  test('ends where this one begins, and begins with a whole line', () => {
    const lines = column(-905, 40, 60)
    const y = previousScreen(lines, area)
    expect(isCut(lines, y)).toBe(false)
    expect(y).toBeGreaterThanOrEqual(-600)
    expect(y).toBeLessThan(-560)
  })

  test.each([27, 31.5, 44])('leads back over every line of %f pixels', (height) => {
    const lines = column(-3000, height, 200)
    const start = previousScreen(lines, area)
    const moved = lines.map(({ top, bottom }) => ({
      top: top + area.top - start,
      bottom: bottom + area.top - start,
    }))
    // Nothing between the end of that screen and the start of this one.
    expect(nextScreen(moved, area)).toBeGreaterThanOrEqual(area.top + area.top - start - height)
  })
})
