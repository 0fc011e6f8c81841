import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { BlockKey, SegmentKey } from '../../../contract/article.ts'
import {
  changeLocale,
  overlay,
  parseLocale,
  stringsOf,
} from '../../../main/translation/locale-file.ts'

const read = (json: string) => parseLocale(JSON.parse(json))

test('only the title and segments are read as strings', () => {
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

test('empty strings and null count as missing', () => {
  const tree = read('{"title":"","p1":{"s1":null,"s2":"","s3":" "}}')
  expect(tree && [...stringsOf(tree)]).toEqual([['p1.s3', ' ']])
})

test.each(['[]', '"a"', 'null', '7'])('%s is not a locale file', (json) => {
  expect(read(json)).toBeNull()
})

test.each([
  ['{"title":1,"p1":{"s1":"a"}}', [['p1.s1', 'a']]],
  ['{"p1":{"s1":{},"s2":2,"s3":"c"},"p2":[],"p3":7}', [['p1.s3', 'c']]],
])('%s: only the invalid strings are ignored', (json, strings) => {
  const tree = read(json)
  expect(tree && [...stringsOf(tree)]).toEqual(strings)
})

test('flat keys are read, and changed in place', () => {
  const tree = read('{"p1.s1":"a","p1.s2":"b","p2.s1":"c","a.b":"x"}')
  if (!tree) throw new Error('refused')
  expect([...stringsOf(tree)]).toEqual([
    ['p1.s1', 'a'],
    ['p1.s2', 'b'],
    ['p2.s1', 'c'],
  ])
  const changes = new Map([
    ['p1.s1', 'A'],
    ['p1.s2', null],
    ['p3.s1', 'new'],
  ])
  const changed = changeLocale(tree, changes, ['p1', 'p2', 'p3'])
  expect(Object.fromEntries(stringsOf(changed))).toEqual({
    'p1.s1': 'A',
    'p2.s1': 'c',
    'p3.s1': 'new',
  })
  expect(changed['a.b']).toBe('x')
})

test('a block with a single string is read as its first segment, and becomes an object when changed', () => {
  const tree = read('{"p1":"whole"}')
  if (!tree) throw new Error('refused')
  expect([...stringsOf(tree)]).toEqual([['p1.s1', 'whole']])
  const changed = changeLocale(tree, new Map([['p1.s2', 'more']]), ['p1'])
  expect(changed).toEqual({ p1: { s1: 'whole', s2: 'more' } })
})

test('names from object prototypes are not read as strings, but kept', () => {
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

test('changed keys are in the order of the article, other keys come last', () => {
  const tree = read(
    '{"tool":1,"p9":"old","p2":{"x":"keep","s7":"old","s10":"j","s2":"b"},"p1":{"s1":"a"}}',
  )
  if (!tree) throw new Error('refused')
  const changes = new Map([
    ['t1.s1', 'back'],
    ['title', 'T'],
    ['p2.s1', 'a'],
  ])
  // The order of segments is the record's, too: s10 was split off s1.
  const order = ['title', 'p1.s1', 't1.s1', 'p2.s1', 'p2.s10', 'p2.s2']
  expect(JSON.stringify(changeLocale(tree, changes, order))).toBe(
    '{"title":"T","p1":{"s1":"a"},"t1":{"s1":"back"},"p2":{"s1":"a","s10":"j","s2":"b","s7":"old","x":"keep"},"p9":"old","tool":1}',
  )
})

test('a removed string disappears, with its block if that is empty', () => {
  const tree = read('{"t1":{"s1":"a","s2":"b"},"t2":{"s1":"a","x":"keep"}}')
  if (!tree) throw new Error('refused')
  const changes = new Map([
    ['t1.s1', null],
    ['t1.s2', null],
    ['t2.s1', null],
  ])
  expect(changeLocale(tree, changes, [])).toEqual({ t2: { x: 'keep' } })
})

test('any strings survive a round trip through JSON', () => {
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
      const again = parseLocale(JSON.parse(JSON.stringify(changeLocale({}, strings, []))))
      expect(again && new Map(stringsOf(again))).toEqual(strings)
    }),
  )
})

test('exactly the keys of the contract are read as strings', () => {
  const key = fc.oneof(fc.stringMatching(/^[a-z]?[0-9]{0,3}.?$/), fc.string())
  fc.assert(
    fc.property(key, key, (block, segment) => {
      const tree = Object.fromEntries([[block, Object.fromEntries([[segment, 'x']])]])
      const isShown = BlockKey.safeParse(block).success && SegmentKey.safeParse(segment).success
      expect(stringsOf(tree).has(`${block}.${segment}`)).toBe(isShown)
      expect(stringsOf(overlay([tree])).size).toBe(isShown ? 1 : 0)
    }),
  )
  const path = fc.tuple(fc.constantFrom('p', 'h', 'x', 'p0'), fc.integer({ min: 0, max: 30 }))
  fc.assert(
    fc.property(path, ([letter, number]) => {
      const block = `${letter}${number}`
      const size = stringsOf({ [block]: { s1: 'x' } }).size
      expect(size).toBe(BlockKey.safeParse(block).success ? 1 : 0)
    }),
  )
})

test('strings of a later file override those of an earlier one, unless empty', () => {
  const merged = overlay([
    { title: 'T', p1: { s1: 'a', s2: 'b' } },
    { title: '', p1: { s1: '', s2: 'B', note: 'x' }, p2: { s1: 'c' }, tool: 1 },
  ])
  expect(merged).toEqual({ title: 'T', p1: { s1: 'a', s2: 'B' }, p2: { s1: 'c' } })
})
