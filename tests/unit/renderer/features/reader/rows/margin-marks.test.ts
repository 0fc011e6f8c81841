import { expect, test } from 'vitest'
import type { SegmentStatus } from '../../../../../../contract/translation.ts'
import {
  hasDoubtful,
  isMachine,
  isMachineMade,
  spaceFor,
} from '../../../../../../renderer/features/reader/rows/margin-marks.ts'

const machine: SegmentStatus = { state: 'draft', origin: 'machine', confidence: null }
const human: SegmentStatus = { state: 'draft', origin: 'human', confidence: null }
const reviewed: SegmentStatus = { ...machine, state: 'reviewed' }
const aligned: SegmentStatus = { state: 'draft', origin: 'aligned', confidence: 0.2 }
const missing: SegmentStatus = { state: 'missing', origin: null, confidence: null }

const cell = (...statuses: SegmentStatus[]) => ({
  segments: statuses.map((status, index) => ({
    path: `p1.s${index + 1}`,
    text: status.state === 'missing' ? null : 'Text.',
    status,
  })),
})

test('a block is marked as machine-made as a whole or sentence by sentence', () => {
  expect(isMachineMade(cell(machine, machine, missing))).toBe(true)
  expect(isMachineMade(cell(machine, human))).toBe(false)
  expect(isMachineMade(cell(machine, reviewed))).toBe(false)
  expect(isMachineMade(cell(missing))).toBe(false)
})

test('reviewed machine translation has no mark', () => {
  expect([machine, reviewed, human, null].map(isMachine)).toEqual([true, false, false, false])
})

test('a block is doubtful if a sentence is', () => {
  expect(hasDoubtful(cell(human, aligned))).toBe(true)
  expect(hasDoubtful(cell(human, { ...aligned, state: 'reviewed' }))).toBe(false)
  expect(hasDoubtful(cell(human, { ...aligned, confidence: 0.9 }))).toBe(false)
  expect(hasDoubtful(cell(missing))).toBe(false)
})

test('the space of a missing sentence grows with its source, wide characters twice, within limits', () => {
  const length = (sourceText: string) => spaceFor({ sourceText }).length
  expect(length('x'.repeat(100))).toBe(50)
  expect(length('文'.repeat(50))).toBe(50)
  expect(length('x')).toBe(3)
  expect(length('x'.repeat(100_000))).toBe(160)
  expect(spaceFor({})).toMatch(/^\u00a0+$/u)
})
