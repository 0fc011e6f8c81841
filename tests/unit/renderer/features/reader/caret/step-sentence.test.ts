import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  stepBlock,
  stepSentence,
  type Walk,
} from '../../../../../../renderer/features/reader/caret/step-sentence.ts'

const walk: Walk = [['title'], ['p1.s1', 'p1.s2', 'p1.s3'], ['t1.s1'], ['p2.s1', 'p2.s2']]

describe('by sentence', () => {
  test.each([
    ['title', 1, 'p1.s1'],
    ['p1.s1', 1, 'p1.s2'],
    ['p1.s3', 1, 't1.s1'],
    ['t1.s1', -1, 'p1.s3'],
    ['p1.s1', -1, 'title'],
    ['title', -1, 'title'],
    ['p2.s2', 1, 'p2.s2'],
  ] as const)('%s and %i is %s', (from, by, to) => {
    expect(stepSentence(walk, from, by)).toBe(to)
  })

  test('starts with the first sentence, also if the current one no longer exists', () => {
    for (const by of [1, -1] as const) {
      expect(stepSentence(walk, null, by)).toBe('title')
      expect(stepSentence(walk, 'p9.s1', by)).toBe('title')
      expect(stepSentence([], null, by)).toBeNull()
      expect(stepSentence([], 'p1.s1', by)).toBeNull()
    }
  })
})

describe('by block', () => {
  test.each([
    ['title', 1, 'p1.s1'],
    ['p1.s2', 1, 't1.s1'],
    ['p1.s3', -1, 'p1.s1'],
    ['p1.s1', -1, 'title'],
    ['p2.s1', -1, 't1.s1'],
    ['title', -1, 'title'],
    ['p2.s2', 1, 'p2.s2'],
    ['p2.s2', -1, 'p2.s1'],
  ] as const)('%s and %i is %s', (from, by, to) => {
    expect(stepBlock(walk, from, by)).toBe(to)
  })

  test('starts with the first sentence', () => {
    expect(stepBlock(walk, null, 1)).toBe('title')
    expect(stepBlock(walk, 'p9.s1', -1)).toBe('title')
    expect(stepBlock([], null, 1)).toBeNull()
  })
})

/** Any article: a title and blocks of one to five sentences. */
const anyWalk = fc
  .array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 })
  .map(
    (sizes): Walk => [
      ['title'],
      ...sizes.map((size, block) =>
        Array.from({ length: size }, (_, index) => `p${block + 1}.s${index + 1}`),
      ),
    ],
  )

function stepTimes(
  step: typeof stepSentence,
  walk: Walk,
  from: string | null,
  by: 1 | -1,
  times: number,
): string | null {
  let path = from
  for (let time = 0; time < times; time++) path = step(walk, path, by)
  return path
}

test('visits every sentence once in order, and back', () => {
  fc.assert(
    fc.property(anyWalk, (walk) => {
      const all = walk.flat()
      for (const [index, path] of all.entries()) {
        expect(stepTimes(stepSentence, walk, 'title', 1, index)).toBe(path)
        expect(stepTimes(stepSentence, walk, path, -1, index)).toBe('title')
      }
    }),
  )
})

test('visits the first sentence of every block, and back', () => {
  fc.assert(
    fc.property(anyWalk, fc.nat(15), (walk, times) => {
      const steps = Math.min(times, walk.length - 1)
      const there = stepTimes(stepBlock, walk, 'title', 1, steps)
      expect(there).toBe(walk[steps]?.[0])
      expect(stepTimes(stepBlock, walk, there, -1, steps)).toBe('title')
    }),
  )
})
