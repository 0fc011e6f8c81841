import { expect, test } from 'vitest'
import type { SegmentStatus, Translation } from '../../../../../../contract/translation.ts'
import {
  placesToCheck,
  stepPlace,
} from '../../../../../../renderer/features/reader/check/places-to-check.ts'
import { DRAFT, translations } from '../../../some-article.ts'

const PATHS = ['title', 'p1.s1', 'p1.s2', 'p2.s1', 'p2.s2']
const DOUBTFUL: SegmentStatus = { state: 'draft', origin: 'aligned', confidence: 0.2 }
const STALE: SegmentStatus = { ...DRAFT, state: 'stale' }
const MISSING: SegmentStatus = { state: 'missing', origin: null, confidence: null }

/** A translation with all sentences as drafts, but for some. */
function translation(
  status: Record<string, SegmentStatus | undefined>,
  language = 'de',
): Translation {
  const all = Object.fromEntries(PATHS.map((path) => [path, 'Text.']))
  const one = translations({ [language]: all }).get(language)
  if (!one) throw new Error('there is no translation')
  for (const [path, state] of Object.entries(status))
    if (state) one.status[path] = state
    else delete one.status[path]
  return one
}

const paths = (...all: Translation[]) => placesToCheck(PATHS, all).map(({ path }) => path)

test('finds what is missing, out of date or an uncertain match', () => {
  expect(paths(translation({}))).toEqual([])
  expect(paths(translation({ 'p2.s1': DOUBTFUL, 'p1.s1': STALE, title: MISSING }))).toEqual([
    'title',
    'p1.s1',
    'p2.s1',
  ])
  expect(paths(translation({ 'p1.s2': undefined }))).toEqual(['p1.s2'])
})

test('reviewed and joined sentences are not to be checked', () => {
  const joined = { ...DOUBTFUL, state: 'joined', joinedTo: 'p1.s1' } as const
  expect(paths(translation({ 'p1.s1': { ...DOUBTFUL, state: 'reviewed' } }))).toEqual([])
  expect(paths(translation({ 'p1.s1': DOUBTFUL, 'p1.s2': joined }))).toEqual(['p1.s1'])
})

test('counts a sentence once, for the first of several translations', () => {
  const [german, french] = [
    translation({ 'p1.s1': STALE }),
    translation({ 'p1.s1': STALE, 'p2.s2': STALE }, 'fr'),
  ]
  expect(placesToCheck(PATHS, [german, french])).toEqual([
    { path: 'p1.s1', language: 'de' },
    { path: 'p2.s2', language: 'fr' },
  ])
})

test('steps to the next and the previous one, and not around the ends', () => {
  const places = placesToCheck(PATHS, [translation({ 'p1.s1': STALE, 'p2.s1': STALE })])
  const step = (from: string | null, by: 1 | -1) => stepPlace(places, PATHS, from, by)?.path
  expect(step(null, 1)).toBe('p1.s1')
  expect(step('p1.s1', 1)).toBe('p2.s1')
  expect(step('p1.s2', 1)).toBe('p2.s1')
  expect(step('p2.s1', 1)).toBeUndefined()
  expect(step('p2.s2', -1)).toBe('p2.s1')
  expect(step('p2.s1', -1)).toBe('p1.s1')
  expect(step('p1.s1', -1)).toBeUndefined()
})
