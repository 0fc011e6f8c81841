import { array, assert, constantFrom, integer, property, record, string } from 'fast-check'
import { expect, test } from 'vitest'
import type { Mark, MarkKind } from '../../../../../../contract/rich-text.ts'
import {
  type MarkedNode,
  nestMarks,
} from '../../../../../../renderer/features/reader/rows/nest-marks.ts'

const mark = (kind: MarkKind, start: number, end: number): Mark => ({ kind, start, end })
const shown = (nodes: readonly MarkedNode[]): string =>
  nodes
    .map((node) => ('text' in node ? node.text : `${node.mark.kind[0]}(${shown(node.children)})`))
    .join('')
const show = (text: string, ...marks: Mark[]) => shown(nestMarks(text, marks))

test('marks are nested or siblings by their ranges', () => {
  expect(show('abcdef')).toBe('abcdef')
  expect(show('abcdef', mark('emphasis', 4, 6), mark('strong', 0, 2))).toBe('s(ab)cde(ef)')
  expect(show('abcdef', mark('emphasis', 0, 6), mark('strong', 2, 4))).toBe('e(abs(cd)ef)')
})

test('overlapping marks are split', () => {
  expect(show('abcdef', mark('emphasis', 0, 4), mark('strong', 2, 6))).toBe('e(abs(cd))s(ef)')
  expect(show('abcdef', mark('emphasis', 0, 3), mark('strong', 1, 5), mark('code', 2, 6))).toBe(
    'e(as(bc(c)))c(s(de)f)',
  )
})

test('over the same range a link is outermost and ruby innermost', () => {
  const all = [mark('ruby', 0, 2), mark('strong', 0, 2), mark('link', 0, 2)]
  expect(show('ab', ...all)).toBe('l(s(r(ab)))')
  expect(show('ab', ...all.toReversed())).toBe('l(s(r(ab)))')
})

test('a link in a link is dropped, and a split ruby keeps one reading', () => {
  expect(show('abcd', mark('link', 0, 4), mark('note', 1, 2), mark('strong', 1, 3))).toBe(
    'l(as(bc)d)',
  )
  expect(show('abcd', mark('strong', 0, 2), mark('ruby', 1, 4))).toBe('s(ar(b))cd')
})

test('marks outside the text are dropped', () => {
  expect(show('ab', mark('strong', 0, 3), mark('strong', 1, 1), mark('emphasis', 0, 1))).toBe(
    'e(a)b',
  )
})

const textOf = (nodes: readonly MarkedNode[]): string =>
  nodes.map((node) => ('text' in node ? node.text : textOf(node.children))).join('')
const kinds = constantFrom<MarkKind[]>('emphasis', 'strong', 'link', 'note', 'ruby', 'code')

test('for any marks the tree contains the text once, in order, with correct offsets', () => {
  const marks = array(
    record({ kind: kinds, start: integer({ min: 0, max: 12 }), end: integer({ min: 0, max: 14 }) }),
  )
  assert(
    property(string({ maxLength: 12 }), marks, (text, marks) => {
      const nodes = nestMarks(text, marks)
      expect(textOf(nodes)).toBe(text)
      const check = (all: readonly MarkedNode[]): void => {
        for (const node of all)
          if ('text' in node) expect(text.startsWith(node.text, node.at)).toBe(true)
          else check(node.children)
      }
      check(nodes)
    }),
  )
})
