import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bead } from '../../../contract/alignment.ts'
import { alignedStrings } from '../../../main/translation/aligned-strings.ts'
import { runsOf } from '../../support/long-run.ts'

const bead = (source: number[], target: number[], confidence = 0.9): Bead => ({
  source,
  target,
  confidence,
})
const PATHS = ['title', 'p1.s1', 'p1.s2', 'p2.s1']

test('a bead is stored at its first segment, and the others are joined to it', () => {
  const { strings, entries } = alignedStrings(
    PATHS,
    [['T'], ['A', 'B'], ['C']],
    { beads: [bead([0], [0]), bead([1, 2], [1, 2], 0.4), bead([3], [3])] },
    'en',
  )
  expect([...strings]).toEqual([
    ['title', 'T'],
    ['p1.s1', 'A B'],
    ['p2.s1', 'C'],
  ])
  expect(entries.get('p1.s1')).toEqual({ confidence: 0.4, joinedTo: null })
  expect(entries.get('p1.s2')).toEqual({ confidence: 0.4, joinedTo: 'p1.s1' })
})

test('sentences without a partner are appended to those before them, but never to the title', () => {
  const { strings } = alignedStrings(
    PATHS,
    [['T'], ['By Ann'], ['一。', '二。'], ['三。']],
    {
      beads: [
        bead([0], [0]),
        bead([], [1]),
        bead([1], [2]),
        bead([], [3]),
        bead([2], []),
        bead([3], [4]),
      ],
    },
    'zh-CN',
  )
  expect([...strings]).toEqual([
    ['title', 'T'],
    ['p1.s1', 'By Ann\n一。二。'],
    ['p2.s1', '三。'],
  ])
})

test('a text without any partner is kept completely', () => {
  const { strings } = alignedStrings(PATHS, [['A'], ['B']], { beads: [bead([], [0, 1])] }, 'en')
  expect([...strings]).toEqual([['p2.s1', 'A\nB']])
  const beads = [bead([0], [0]), bead([], [1])]
  const title = alignedStrings(PATHS, [['T'], ['B']], { beads }, 'en')
  expect([...title.strings]).toEqual([['title', 'T\nB']])
})

test('block breaks that only the translation has become line breaks', () => {
  const { strings } = alignedStrings(
    PATHS,
    [['题'], ['一双靴子'], ['然后合上包'], ['完']],
    { beads: [bead([0], [0]), bead([1], [1]), bead([2], [2]), bead([3], [3])] },
    'zh-CN',
  )
  expect([...strings]).toEqual([
    ['title', '题'],
    ['p1.s1', '一双靴子\n'],
    ['p1.s2', '然后合上包'],
    ['p2.s1', '完'],
  ])
})

test('a moved passage is joined to the segment that has its translation', () => {
  const { strings, entries } = alignedStrings(
    PATHS,
    [['T'], ['C'], ['A', 'B']],
    {
      beads: [bead([0], [0]), bead([1], []), bead([2], []), bead([3], [1]), bead([], [2, 3])],
      moved: [{ source: { from: 1, to: 3 }, target: { from: 2, to: 4 }, confidence: 0.9 }],
    },
    'en',
  )
  expect([...strings]).toEqual([
    ['title', 'T'],
    ['p2.s1', 'C\nA B'],
  ])
  expect(entries.get('p1.s1')).toEqual({ confidence: 0.9, joinedTo: 'p2.s1' })
  expect(entries.get('p1.s2')).toEqual({ confidence: 0.9, joinedTo: 'p2.s1' })
  expect(entries.get('p2.s1')).toEqual({ confidence: 0.9, joinedTo: null })
})

/** Arbitrary beads that cover both sides in order. */
const alignments = fc
  .array(fc.tuple(fc.nat(3), fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 20,
  })
  .map((sizes) => {
    let [source, target] = [0, 0]
    const beads = sizes.map(([n, m, confidence]) => {
      const one = {
        source: Array.from({ length: n }, (_, index) => source + index),
        target: Array.from({ length: m }, (_, index) => target + index),
        confidence,
      }
      source += n
      target += m
      return one
    })
    return { beads, source, target }
  })

test('all strings, joined in order, are the imported text', () => {
  fc.assert(
    fc.property(alignments, fc.infiniteStream(fc.nat(4)), (alignment, sizes) => {
      fc.pre(alignment.source > 0)
      const paths = Array.from({ length: alignment.source }, (_, index) =>
        index === 0 ? 'title' : `p${Math.ceil(index / 3)}.s${((index - 1) % 3) + 1}`,
      )
      const texts = Array.from({ length: alignment.target }, (_, index) => `Sentence ${index}.`)
      const blocks: string[][] = []
      for (let at = 0; at < texts.length; ) {
        const size = (sizes.next().value ?? 0) + 1
        blocks.push(texts.slice(at, at + size))
        at += size
      }
      const { strings, entries } = alignedStrings(paths, blocks, alignment, 'en')
      const inOrder = paths.flatMap((path) => strings.get(path) ?? [])
      expect(inOrder.join(' ').replaceAll(/\s+/gu, ' ')).toBe(texts.join(' '))
      expect(strings.size).toBe(inOrder.length)
      for (const [path, { joinedTo }] of entries)
        expect(strings.has(joinedTo ?? path), path).toBe(true)
    }),
    { seed: 2_026, numRuns: runsOf(500) },
  )
})
