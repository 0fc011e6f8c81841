import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  changeLocale,
  parseLocale,
  stringsOf,
  treeOf,
} from '../../../main/translation/locale-file.ts'

const read = (json: string) => parseLocale(JSON.parse(json))

test('the title and the segments are shown, other keys are not', () => {
  const tree = read(
    '{"title":"T","p1":{"s1":"a","s1_one":"x","note":"x"},"p0":{"s1":"x"},"h2":{"s2":"b"},"p1_other":"x","meta":{"s1":"x"},"t3":{"s1":"c"}}',
  )
  expect(tree && [...stringsOf(tree)]).toEqual([
    ['title', 'T'],
    ['p1.s1', 'a'],
    ['h2.s2', 'b'],
    ['t3.s1', 'c'],
  ])
})

test('an empty string and null are missing', () => {
  const tree = read('{"title":"","p1":{"s1":null,"s2":"","s3":" "}}')
  expect(tree && [...stringsOf(tree)]).toEqual([['p1.s3', ' ']])
})

test.each([
  '[]',
  '"a"',
  'null',
  '{"title":1}',
  '{"p1":"a"}',
  '{"p1":{"s1":{}}}',
  '{"p1":{"s1":2}}',
  '{"p1":[]}',
])('%s is no locale file', (json) => {
  expect(read(json)).toBeNull()
})

test('names of object prototypes are neither shown nor lost', () => {
  const json =
    '{"__proto__":{"s1":"x"},"constructor":{"prototype":"x"},"p1":{"__proto__":"x","toString":"y","s1":"a"}}'
  const tree = read(json)
  if (!tree) throw new Error('refused')
  expect([...stringsOf(tree)]).toEqual([['p1.s1', 'a']])
  const changed = changeLocale(tree, new Map([['p1.s2', 'b']]), ['p1'])
  expect(JSON.stringify(changed)).toBe(
    '{"p1":{"s1":"a","s2":"b","__proto__":"x","toString":"y"},"__proto__":{"s1":"x"},"constructor":{"prototype":"x"}}',
  )
  expect(Object.getPrototypeOf(changed)).toBe(Object.prototype)
})

test('changes are put in the order of the article, other keys stand last', () => {
  const tree = read('{"tool":1,"p2":{"x":"keep","s10":"j","s2":"b"},"p1":{"s1":"a"}}')
  if (!tree) throw new Error('refused')
  const changes = new Map([
    ['t1.s1', 'back'],
    ['title', 'T'],
    ['p2.s1', 'a'],
  ])
  expect(JSON.stringify(changeLocale(tree, changes, ['p1', 't1', 'p2']))).toBe(
    '{"title":"T","p1":{"s1":"a"},"t1":{"s1":"back"},"p2":{"s1":"a","s2":"b","s10":"j","x":"keep"},"tool":1}',
  )
})

test('a string that is taken out is gone, and a block that holds nothing more', () => {
  const tree = read('{"t1":{"s1":"a","s2":"b"},"t2":{"s1":"a","x":"keep"}}')
  if (!tree) throw new Error('refused')
  const changes = new Map([
    ['t1.s1', null],
    ['t1.s2', null],
    ['t2.s1', null],
  ])
  expect(changeLocale(tree, changes, [])).toEqual({ t2: { x: 'keep' } })
})

test('any strings survive being made a tree and JSON', () => {
  const path = fc
    .tuple(
      fc.constantFrom('p', 'h', 't'),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 9 }),
    )
    .map(([letter, block, segment]) => `${letter}${block}.s${segment}`)
  const text = fc.string({ unit: 'grapheme', minLength: 1 })
  fc.assert(
    fc.property(fc.array(fc.tuple(path, text)), (entries) => {
      const strings = new Map(entries)
      const again = parseLocale(JSON.parse(JSON.stringify(treeOf(strings))))
      expect(again && new Map(stringsOf(again))).toEqual(strings)
    }),
  )
})
