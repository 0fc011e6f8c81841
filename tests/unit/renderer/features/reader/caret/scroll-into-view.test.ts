import { expect, test } from 'vitest'
import { scrollIntoView } from '../../../../../../renderer/features/reader/caret/scroll-into-view.ts'

const area = { top: 100, bottom: 800 }
const scroll = (top: number, bottom: number, isPage = false) =>
  scrollIntoView({ top, bottom }, area, isPage)

test('a sentence in view does not scroll', () => {
  expect([scroll(120, 200), scroll(700, 790)]).toEqual([0, 0])
})

test('a sentence above or below comes into view with its context', () => {
  expect([scroll(60, 90), scroll(790, 850)]).toEqual([-88, 98])
})

test('a sentence higher than the window shows its beginning', () => {
  expect(scroll(300, 1300)).toBe(192)
})

test('on a page it may touch the edges, and begins another page if it is not whole', () => {
  expect([scroll(100, 130, true), scroll(770, 800, true)]).toEqual([0, 0])
  expect([scroll(780, 830, true), scroll(60, 90, true)]).toEqual([674, -46])
  expect(scroll(106, 1300, true), 'higher than a page').toBe(0)
})
