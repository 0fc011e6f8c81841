import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Piece,
  plainText,
} from '../../../../../../renderer/features/reader/copy/plain-text.ts'

const pieces = (...all: [string, string][]): Piece[] =>
  all.map(([block, text]) => ({ block, text }))

test('joins the sentences of a paragraph and separates paragraphs by an empty line', () => {
  expect(
    plainText(pieces(['title', 'Head'], ['p1', 'One.'], ['p1', 'Two.'], ['p2', 'Three.']), 'en'),
  ).toBe('Head\n\nOne. Two.\n\nThree.')
})

test('no space between Chinese sentences, one between Korean ones', () => {
  const chinese = pieces(['p1', '一。'], ['p1', '“二。”'], ['p1', '“三。”'], ['p2', '四。'])
  expect(plainText(chinese, 'zh-CN')).toBe('一。“二。”“三。”\n\n四。')
  expect(plainText(pieces(['p1', '하나.'], ['p1', '둘.']), 'ko')).toBe('하나. 둘.')
})

test('keeps the line feed after a sentence, but none at the end of the paragraph', () => {
  expect(plainText(pieces(['p1', '一\n'], ['p1', '二\n'], ['p2', '三']), 'zh-CN')).toBe(
    '一\n二\n\n三',
  )
  expect(plainText(pieces(['p1', 'One\n'], ['p1', 'Two.']), 'en')).toBe('One\nTwo.')
})

test('returns an empty text for no pieces, and one piece unchanged', () => {
  expect(plainText([], 'en')).toBe('')
  expect(plainText(pieces(['p1', 'part of a sen']), 'en')).toBe('part of a sen')
})

test('keeps blocks in reading order, also if their keys look like numbers', () => {
  const all = pieces(['p10', 'A'], ['t1', 'B'], ['p2', 'C'], ['1', 'D'])
  expect(plainText(all, 'en')).toBe('A\n\nB\n\nC\n\nD')
})

test('has one paragraph per block and every word once', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 8 })
  fc.assert(
    fc.property(sizes, (sizes) => {
      const all = sizes.flatMap((size, block) =>
        Array.from({ length: size }, (_, index) => ({
          block: `p${block + 1}`,
          text: `w${block + 1}x${index + 1}.`,
        })),
      )
      const text = plainText(all, 'en')
      expect(text.split(/\s+/).filter(Boolean)).toEqual(all.map((one) => one.text))
      expect(text === '' ? 0 : text.split('\n\n').length).toBe(sizes.length)
    }),
  )
})

test('separates the cells of a table by tabs and its lines by line feeds', () => {
  const cell = (block: string, text: string, line: string, table = 'p1'): Piece => ({
    block,
    text,
    cell: { table, line },
  })
  const all = [
    { block: 'h1', text: 'Prices' },
    cell('p1', 'Place', '0'),
    cell('p2', 'Days', '0'),
    cell('p3', 'Gate.', '1'),
    cell('p3', 'Old.', '1'),
    cell('p4', '12', '1'),
    cell('p5', 'Another', '0', 'p5'),
    { block: 'p6', text: 'After.' },
  ]
  expect(plainText(all, 'en')).toBe('Prices\n\nPlace\tDays\nGate. Old.\t12\n\nAnother\n\nAfter.')
})

test('separates lines of a stanza by line feeds and stanzas by an empty line', () => {
  const line = (block: string, text: string, continues: boolean): Piece => ({
    block,
    text,
    ...(continues ? { continues } : {}),
  })
  const all = [
    line('p1', 'One road,', false),
    line('p2', 'two roads.', true),
    line('p3', 'No road.', false),
    line('p4', 'None.', true),
    line('p4', 'At all.', true),
  ]
  expect(plainText(all, 'en')).toBe('One road,\ntwo roads.\n\nNo road.\nNone. At all.')
})
