import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance, type Resource, type TFunction } from 'i18next'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Progress } from '../../../../../contract/article.ts'
import { LANGUAGES } from '../../../../../contract/languages.ts'
import { progressFacts } from '../../../../../renderer/session/progress/progress-facts.ts'
import { projectRoot } from '../../../../support/source-files.ts'

/** Strings of this test, which show the requested key. */
const WORDS = {
  progress: {
    source: 'SOURCE',
    // One string per combination, because in many languages the second word agrees with the first.
    machineUnreviewed: 'MACHINE | UNREVIEWED',
    machinePartlyReviewed: 'MACHINE | PARTLY',
    machineReviewed: 'MACHINE | REVIEWED',
    mixedUnreviewed: 'MIXED | UNREVIEWED',
    mixedPartlyReviewed: 'MIXED | PARTLY',
    mixedReviewed: 'MIXED | REVIEWED',
    alignedUnreviewed: 'ALIGNED | UNREVIEWED',
    alignedPartlyReviewed: 'ALIGNED | PARTLY',
    alignedReviewed: 'ALIGNED | REVIEWED',
    humanUnreviewed: 'HUMAN | UNREVIEWED',
    humanPartlyReviewed: 'HUMAN | PARTLY',
    humanReviewed: 'HUMAN | REVIEWED',
    unknown: 'UNKNOWN',
    missing: 'MISSING',
    todo: {
      doubtful_one: '{{count}} doubt',
      doubtful_other: '{{count}} doubts',
      stale_one: '{{count}} old one',
      stale_other: '{{count}} old ones',
      missing_one: '{{count}} gap',
      missing_other: '{{count}} gaps',
      all_one: '{{count}} place',
      all_other: '{{count}} places',
    },
  },
}

type Counts = Progress['segments']

const NONE: Counts = {
  total: 0,
  translated: 0,
  reviewed: 0,
  stale: 0,
  machine: 0,
  aligned: 0,
  unknown: 0,
  doubtful: 0,
  moved: 0,
}

function progress(counts: Partial<Counts>, blocks = { total: 3, complete: 1 }): Progress {
  return {
    blocks,
    segments: { ...NONE, total: 10, ...counts },
  }
}

async function translator(lng: string, ui: Resource[string][string]): Promise<TFunction> {
  const i18n = createInstance()
  await i18n.init({ lng, ns: ['ui'], defaultNS: 'ui', resources: { [lng]: { ui } } })
  return i18n.t
}

let t: TFunction
beforeAll(async () => {
  t = await translator('en', WORDS)
})

test('the source has nothing to check', () => {
  expect(progressFacts(null, t)).toEqual({ state: 'SOURCE', todo: '' })
})

test('without translated sentences it is not translated, and that is all', () => {
  expect(progressFacts(progress({}), t)).toEqual({ state: 'MISSING', todo: '' })
})

test.each([
  [{ translated: 10, machine: 10 }, 'MACHINE | UNREVIEWED'],
  [{ translated: 10, machine: 0 }, 'HUMAN | UNREVIEWED'],
  [{ translated: 10, machine: 9 }, 'MIXED | UNREVIEWED'],
  [{ translated: 10, machine: 1 }, 'MIXED | UNREVIEWED'],
  [{ translated: 10, machine: 10, reviewed: 1 }, 'MACHINE | PARTLY'],
  [{ translated: 10, machine: 4, reviewed: 9 }, 'MIXED | PARTLY'],
  [{ translated: 10, machine: 10, reviewed: 10 }, 'MACHINE | REVIEWED'],
  [{ translated: 10, machine: 0, reviewed: 10 }, 'HUMAN | REVIEWED'],
  [{ translated: 10, aligned: 10 }, 'ALIGNED | UNREVIEWED'],
  [{ translated: 10, aligned: 9, reviewed: 1 }, 'ALIGNED | PARTLY'],
  [{ translated: 10, unknown: 1, aligned: 9 }, 'UNKNOWN'],
  [{ translated: 10, unknown: 10 }, 'UNKNOWN'],
  [{ translated: 10, unknown: 5, machine: 5 }, 'MIXED | UNREVIEWED'],
  // Shares are of the translated sentences, not of the whole article.
  [{ translated: 2, machine: 2, reviewed: 2 }, 'MACHINE | REVIEWED'],
  [{ translated: 1, machine: 1 }, 'MACHINE | UNREVIEWED'],
] as const)('%o is %s', (counts, state) => {
  expect(progressFacts(progress(counts), t).state).toBe(state)
})

test.each([
  [{ translated: 10 }, ''],
  [{ translated: 10, doubtful: 1 }, '1 doubt'],
  [{ translated: 10, doubtful: 2 }, '2 doubts'],
  [{ translated: 10, stale: 3 }, '3 old ones'],
  [{ translated: 9 }, '1 gap'],
  [{ translated: 4, moved: 4 }, '6 gaps'],
  // Of several kinds: their sum.
  [{ translated: 9, doubtful: 2 }, '3 places'],
  [{ translated: 9, doubtful: 2, stale: 1 }, '4 places'],
] as const)('%o: to do %s', (counts, todo) => {
  expect(progressFacts(progress(counts), t).todo).toBe(todo)
})

describe.each(LANGUAGES)('in %s', (language) => {
  let words: TFunction
  beforeAll(async () => {
    const file = join(projectRoot, 'locales', language, 'ui.json')
    words = await translator(language, JSON.parse(readFileSync(file, 'utf8')))
  })

  test('what there is to check shows its number, and no key or placeholder', () => {
    // All plural categories of these languages occur up to 120: Arabic has six, Russian four.
    const count = fc.integer({ min: 3, max: 120 })
    fc.assert(
      fc.property(count, (many) => {
        for (const counts of [
          { total: 200, translated: 200, doubtful: many },
          { total: 200, translated: 200, stale: many },
          { total: 200, translated: 200 - many },
          { total: 200, translated: 200, doubtful: many - 1, stale: 1 },
        ])
          expect(progressFacts(progress(counts), words).todo).toContain(String(many))
      }),
    )
    for (const few of [1, 2])
      expect(progressFacts(progress({ translated: 10, doubtful: few }), words).todo).not.toMatch(
        /progress\.|\{\{|undefined|NaN/,
      )
  })

  test('the state differs for each origin and review', () => {
    const states = [0, 1, 2].flatMap((machine) =>
      [0, 1, 2].map(
        (reviewed) => progressFacts(progress({ translated: 2, machine, reviewed }), words).state,
      ),
    )
    expect(new Set(states).size).toBe(9)
    expect(states.join()).not.toContain('progress.')
  })
})

test('the state has three words at most, in every language that has spaces', async () => {
  for (const language of LANGUAGES.filter((one) => !/^(?:zh|ja|ko)/u.test(one))) {
    const file = join(projectRoot, 'locales', language, 'ui.json')
    const states: unknown[] = Object.values(JSON.parse(readFileSync(file, 'utf8')).progress)
    for (const state of states)
      if (typeof state === 'string')
        expect(state.split(' ').length, `${language}: ${state}`).toBeLessThanOrEqual(3)
  }
})
