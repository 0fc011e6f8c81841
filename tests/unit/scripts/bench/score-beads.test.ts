import { expect, test } from 'vitest'
import { scoreBeads } from '../../../../scripts/bench/score-beads.ts'

const bead = (source: number[], target: number[]) => ({ source, target })

test('the gold beads score 1, however the one-sided ones are grouped', () => {
  const gold = [bead([0], [0, 1]), bead([1, 2], []), bead([3], [2])]
  const found = [bead([0], [0, 1]), bead([1], []), bead([2], []), bead([3], [2])]
  expect(scoreBeads(gold, found)).toEqual({ strict: 1, lax: 1, missed: [], wrong: [] })
})

test('a split bead is wrong, but counts as overlapping in the lax score', () => {
  const gold = [bead([0], [0]), bead([1], [1, 2])]
  const found = [bead([0], [0]), bead([1], [1]), bead([], [2])]
  const score = scoreBeads(gold, found)
  expect(score.missed).toEqual([bead([1], [1, 2])])
  expect(score.wrong).toEqual([bead([1], [1]), bead([], [2])])
  // Precision 1/3 and recall 1/2; lax 2/3 and 1.
  expect(score.strict).toBeCloseTo(0.4)
  expect(score.lax).toBeCloseTo(0.8)
})

test('scores 0 without any correct bead', () => {
  expect(scoreBeads([bead([0], [0])], [bead([0], []), bead([], [0])]).strict).toBe(0)
})
