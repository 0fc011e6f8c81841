import { describe, expect, test } from 'vitest'
import {
  pageCovers,
  pageEnd,
  previousPage,
} from '../../../../../../renderer/features/reader/pages/page-break.ts'
import {
  columnsOf,
  type PageColumn,
  type PlacedLine,
  textEdges,
} from '../../../../../../renderer/features/reader/pages/page-columns.ts'

const area = { top: 100, bottom: 800 }
const HEIGHT = area.bottom - area.top

/** Lines of one height, one below the other. */
function lines(from: number, height: number, count: number) {
  return Array.from({ length: count }, (_, index) => ({
    top: from + index * height,
    bottom: from + (index + 1) * height,
  }))
}

/** The same text after scrolling. */
const scrolled = (columns: readonly PageColumn[], by: number): PageColumn[] =>
  columns.map((column) => ({
    ...column,
    lines: column.lines.map(({ top, bottom }) => ({ top: top - by, bottom: bottom - by })),
  }))

const LEFT = { left: 0, right: 500 }
const RIGHT = { left: 500, right: 1000 }

/** The lines of a column that a page shows whole, by their number; throws if one is shown cut. */
function shown(column: PageColumn, columns: readonly PageColumn[]): number[] {
  const covers = pageCovers(columns, area).filter(
    ({ left, right }) => left < column.right && right > column.left,
  )
  return column.lines.flatMap(({ top, bottom }, number) => {
    if (bottom <= area.top + 1 || top >= area.bottom - 1) return []
    const cover = covers.find((one) => one.top < bottom - 1 && one.bottom > top + 1)
    const isCut = top < area.top - 1 || bottom > area.bottom + 1
    if (!cover) {
      expect(isCut, `line ${number} is cut`).toBe(false)
      return [number]
    }
    const isWhole =
      cover.top <= Math.max(top, area.top) + 1 && cover.bottom >= Math.min(bottom, area.bottom) - 1
    expect(isWhole, `line ${number} is half covered`).toBe(true)
    return []
  })
}

describe('the pages of two columns whose lines differ', () => {
  const text: PageColumn[] = [
    { ...LEFT, lines: lines(106, 33, 90) },
    { ...RIGHT, lines: lines(106, 41, 72) },
  ]

  test('show every line once, in order, and none cut', () => {
    const seen: number[][] = [[], []]
    let now = text
    for (let page = 0; page < 6; page += 1) {
      for (const [index, column] of now.entries()) seen[index]?.push(...shown(column, now))
      now = scrolled(now, pageEnd(now, area) - area.top)
    }
    for (const numbers of seen) {
      expect(numbers.length).toBeGreaterThan(70)
      expect(numbers).toEqual(numbers.map((_, index) => index))
    }
  })

  test('are the same ones backwards: none passes over a line', () => {
    let now = text
    for (let page = 0; page < 3; page += 1) now = scrolled(now, pageEnd(now, area) - area.top)
    for (let page = 0; page < 2; page += 1) {
      const first = now.map((column) => Math.min(...shown(column, now)))
      now = scrolled(now, previousPage(now, area, { start: -5000, margin: 6 }) - 6 - area.top)
      for (const [index, column] of now.entries())
        expect(Math.max(...shown(column, now))).toBeGreaterThanOrEqual((first[index] ?? 0) - 1)
    }
  })
})

test('a page ends at the lower edge if that cuts no line, and there is nothing to cover', () => {
  const text = [{ ...LEFT, lines: lines(100, 50, 40) }]
  expect(pageEnd(text, area)).toBe(800)
  expect(pageCovers(text, area)).toEqual([])
  expect(pageEnd([{ ...LEFT, lines: [] }], area)).toBe(800)
})

test('a page ends above a picture that would be cut, but never stands still', () => {
  const ending = (top: number, bottom: number) =>
    pageEnd([{ ...LEFT, lines: [{ top, bottom }] }], area)
  expect(ending(600, 1000)).toBe(600)
  expect(ending(110, 810)).toBe(800)
  expect(ending(120, 740)).toBe(800)
  expect(ending(50, 2000)).toBe(800)
})

test('the page before begins with a whole line', () => {
  const text = [{ ...LEFT, lines: lines(100 - 40 * 30, 40, 60) }]
  const start = previousPage(text, area, { start: -1500, margin: 6 })
  expect(start).toBeGreaterThanOrEqual(area.top - HEIGHT)
  expect((start - 100) % 40).toBe(-0)
})

test('the page before is the first if all that is above fits on it', () => {
  const text = [{ ...LEFT, lines: lines(100 - 600 + 31, 40, 60) }]
  expect(previousPage(text, area, { start: -500, margin: 6 })).toBe(-500)
})

describe('columnsOf', () => {
  const line = (column: number | null, left: number, right: number): PlacedLine => ({
    column,
    left,
    right,
    top: 0,
    bottom: 20,
  })

  test('returns columns that meet in the gutter and fill the window, with what they share', () => {
    const found = columnsOf(
      [line(0, 100, 400), line(1, 450, 800), line(null, 100, 800), line(0, 90, 380)],
      1000,
    )
    expect(found.map(({ left, right, lines }) => [left, right, lines.length])).toEqual([
      [0, 425, 3],
      [425, 1000, 2],
    ])
  })

  test('returns one column for languages that are one above the other, and where there is no text', () => {
    expect(columnsOf([line(0, 100, 400), line(1, 120, 420)], 1000)).toHaveLength(1)
    expect(columnsOf([line(null, 100, 400)], 1000)).toMatchObject([{ left: 0, right: 1000 }])
  })

  test('knows the edges of the text', () => {
    expect(textEdges([line(1, 450, 800), line(0, 100, 400)])).toMatchObject({
      left: 100,
      right: 800,
    })
    expect(textEdges([line(null, 0, 10)])).toBeNull()
  })
})
