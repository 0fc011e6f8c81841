import { expect, test } from 'vitest'
import type { Block } from '../../../../../../contract/article.ts'
import { listMarkers } from '../../../../../../renderer/features/reader/rows/list-marker.ts'

type Item = Pick<Block, 'kind' | 'item'>
const item = (depth: number, number?: number): Item => ({
  kind: 'list-item',
  item: { depth, ...(number === undefined ? {} : { number }) },
})
const rest: Item = { kind: 'list-item' }
const paragraph: Item = { kind: 'paragraph' }
const shown = (...blocks: Item[]) =>
  listMarkers(blocks).map((one) => one && `${one.depth} ${one.text ?? '-'}`)

test('items of an ordered list have numbers, others a bullet by depth', () => {
  expect(shown(item(0), item(1, 3), item(1, 4), item(2), item(0))).toEqual([
    '0 •',
    '1 3.',
    '1 4.',
    '2 ▪',
    '0 •',
  ])
})

test('a continuation block has its item’s depth and no marker', () => {
  expect(shown(item(1, 1), rest, rest, paragraph)).toEqual(['1 1.', '1 -', '1 -', null])
})

test('list blocks without items have bullets', () => {
  expect(shown(paragraph, rest, rest)).toEqual([null, '0 •', '0 •'])
})

test('depth is limited', () => {
  expect(shown(item(30))).toEqual(['4 ◦'])
})

test('terms and definitions have no marker; a continuation block has the part of its item', () => {
  const part = (part: 'term' | 'definition', depth = 0): Item => ({
    kind: 'list-item',
    item: { depth, part },
  })
  expect(listMarkers([part('term'), part('definition'), rest, item(1), part('term', 1)])).toEqual([
    { depth: 0, text: null, part: 'term' },
    { depth: 0, text: null, part: 'definition' },
    { depth: 0, text: null, part: 'definition' },
    { depth: 1, text: '◦' },
    { depth: 1, text: null, part: 'term' },
  ])
})
