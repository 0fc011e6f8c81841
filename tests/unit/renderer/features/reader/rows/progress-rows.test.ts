import { expect, test } from 'vitest'
import {
  countToCheck,
  progressRows,
} from '../../../../../../renderer/features/reader/rows/progress-rows.ts'

const NONE = {
  total: 10,
  translated: 10,
  reviewed: 0,
  stale: 0,
  machine: 0,
  aligned: 0,
  unknown: 0,
  doubtful: 0,
  moved: 0,
}

const rows = (counts: Partial<typeof NONE>) =>
  progressRows({ blocks: { total: 3, complete: 1 }, segments: { ...NONE, ...counts } })

test('has coverage, origins and review, in this order', () => {
  expect(rows({ machine: 4, aligned: 1, unknown: 2, reviewed: 3 })).toEqual([
    { fact: 'paragraphs', count: 1, total: 3 },
    { fact: 'sentences', count: 10, total: 10 },
    { fact: 'machine', count: 4 },
    { fact: 'aligned', count: 1 },
    { fact: 'human', count: 3 },
    { fact: 'unknown', count: 2 },
    { fact: 'reviewed', count: 3, total: 10 },
  ])
})

test('has no rows for origins and problems that do not occur', () => {
  const facts = rows({ translated: 7, machine: 7, doubtful: 1, stale: 2, moved: 4 })
  expect(facts.slice(2)).toEqual([
    { fact: 'machine', count: 7 },
    { fact: 'reviewed', count: 0, total: 7 },
    { fact: 'doubtful', count: 1 },
    { fact: 'stale', count: 2 },
    { fact: 'missing', count: 3 },
    { fact: 'moved', count: 4 },
  ])
})

test('counts what is uncertain, out of date or missing; what moved is translated', () => {
  const blocks = { total: 3, complete: 1 }
  expect(countToCheck({ blocks, segments: NONE })).toBe(0)
  const segments = { ...NONE, translated: 8, doubtful: 3, stale: 1, moved: 5 }
  expect(countToCheck({ blocks, segments })).toBe(6)
})
