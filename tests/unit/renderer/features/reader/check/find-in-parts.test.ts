import { expect, test } from 'vitest'
import type { SegmentStatus } from '../../../../../../contract/translation.ts'
import {
  findInParts,
  partsAround,
} from '../../../../../../renderer/features/reader/check/find-in-parts.ts'
import { translations } from '../../../some-article.ts'

const MISSING: SegmentStatus = { state: 'missing', origin: null, confidence: null }

/** Loads parts with the given missing sentences, and notes which were loaded. */
function book(missing: Record<number, readonly string[]>) {
  const loaded: number[] = []
  const load = async (part: number) => {
    loaded.push(part)
    const keys = [`p${part}1.s1`, `p${part}2.s1`]
    const all = translations({ de: Object.fromEntries(keys.map((key) => [key, 'Text.'])) })
    for (const one of all.values()) {
      one.status = { title: MISSING, ...one.status }
      for (const path of missing[part] ?? []) one.status[path] = MISSING
    }
    return [...all.values()]
  }
  return { load, loaded }
}

test('searches the other parts around the ends', () => {
  expect(partsAround(1, 4, 1)).toEqual([2, 3, 0])
  expect(partsAround(1, 4, -1)).toEqual([0, 3, 2])
  expect(partsAround(0, 1, 1)).toEqual([])
})

test('stops at the first part that has a place', async () => {
  const { load, loaded } = book({ 2: ['p21.s1', 'p22.s1'], 3: ['p31.s1'] })
  expect(await findInParts([1, 2, 3], 1, load)).toEqual({ path: 'p21.s1', language: 'de', part: 2 })
  expect(loaded).toEqual([1, 2])
  expect(await findInParts([3, 2], -1, load)).toMatchObject({ path: 'p31.s1', part: 3 })
  expect(await findInParts([2, 1], -1, load)).toMatchObject({ path: 'p22.s1', part: 2 })
})

test('the title is a place of the first part only', async () => {
  expect(await findInParts([2, 3], 1, book({}).load)).toBeNull()
  expect(await findInParts([3, 0], 1, book({}).load)).toMatchObject({ path: 'title', part: 0 })
})
