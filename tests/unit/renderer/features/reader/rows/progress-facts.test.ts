import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance, type Resource, type TFunction } from 'i18next'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Progress } from '../../../../../../contract/article.ts'
import { LANGUAGES } from '../../../../../../contract/languages.ts'
import { progressFacts } from '../../../../../../renderer/features/reader/rows/progress-facts.ts'
import { projectRoot } from '../../../../../support/source-files.ts'

/** Strings of this test, which show the requested key. */
const WORDS = {
  progress: {
    separator: ' | ',
    paragraphs_one: '{{done}}/{{count}} block',
    paragraphs_other: '{{done}}/{{count}} blocks',
    sentences_one: '{{done}}/{{count}} sentence',
    sentences_other: '{{done}}/{{count}} sentences',
    stale_one: '{{count}} old one',
    stale_other: '{{count}} old ones',
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
    doubtful_one: '{{count}} doubt',
    doubtful_other: '{{count}} doubts',
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

test('the source has no coverage', () => {
  expect(progressFacts(null, t)).toEqual({ maker: 'source', quality: 'SOURCE', coverage: '' })
})

test('without translated sentences there is no maker, but a coverage', () => {
  expect(progressFacts(progress({}, { total: 3, complete: 0 }), t)).toEqual({
    maker: 'none',
    quality: 'MISSING',
    coverage: '0/3 blocks | 0/10 sentences',
  })
})

test.each([
  [{ translated: 10, machine: 10 }, 'machine', 'MACHINE | UNREVIEWED'],
  [{ translated: 10, machine: 0 }, 'human', 'HUMAN | UNREVIEWED'],
  [{ translated: 10, machine: 9 }, 'mixed', 'MIXED | UNREVIEWED'],
  [{ translated: 10, machine: 1 }, 'mixed', 'MIXED | UNREVIEWED'],
  [{ translated: 10, machine: 10, reviewed: 1 }, 'machine', 'MACHINE | PARTLY'],
  [{ translated: 10, machine: 4, reviewed: 9 }, 'mixed', 'MIXED | PARTLY'],
  [{ translated: 10, machine: 10, reviewed: 10 }, 'machine', 'MACHINE | REVIEWED'],
  [{ translated: 10, machine: 0, reviewed: 10 }, 'human', 'HUMAN | REVIEWED'],
  [{ translated: 10, aligned: 10 }, 'aligned', 'ALIGNED | UNREVIEWED'],
  [{ translated: 10, aligned: 9, reviewed: 1 }, 'aligned', 'ALIGNED | PARTLY'],
  [{ translated: 10, unknown: 1, aligned: 9 }, 'unknown', 'UNKNOWN'],
  [{ translated: 10, unknown: 10 }, 'unknown', 'UNKNOWN'],
  [{ translated: 10, unknown: 5, machine: 5 }, 'mixed', 'MIXED | UNREVIEWED'],
  // Shares are of the translated sentences, not of the whole article.
  [{ translated: 2, machine: 2, reviewed: 2 }, 'machine', 'MACHINE | REVIEWED'],
  [{ translated: 1, machine: 1 }, 'machine', 'MACHINE | UNREVIEWED'],
] as const)('%o is made by %s: %s', (counts, maker, quality) => {
  expect(progressFacts(progress(counts), t)).toMatchObject({ maker, quality })
})

test('counts use singular and plural', () => {
  const one = progress({ total: 1, translated: 1, stale: 1 }, { total: 1, complete: 1 })
  expect(progressFacts(one, t).coverage).toBe('1/1 block | 1/1 sentence | 1 old one')
  const two = progress({ total: 2, translated: 2, stale: 2 }, { total: 2, complete: 1 })
  expect(progressFacts(two, t).coverage).toBe('1/2 blocks | 2/2 sentences | 2 old ones')
})

test('doubtful matches are counted if there are any', () => {
  const aligned = { translated: 4, aligned: 4 }
  expect(progressFacts(progress(aligned), t).coverage).not.toContain('doubt')
  expect(progressFacts(progress({ ...aligned, doubtful: 2 }), t).coverage).toContain('2 doubts')
})

test('stale sentences are counted if there are any', () => {
  expect(progressFacts(progress({ translated: 4, stale: 0 }), t).coverage).not.toContain('old')
  expect(progressFacts(progress({ translated: 4, stale: 3 }), t).coverage).toContain('3 old ones')
})

describe.each(LANGUAGES)('in %s', (language) => {
  test('every count shows its numbers, and no key or placeholder', async () => {
    const file = join(projectRoot, 'locales', language, 'ui.json')
    const t = await translator(language, JSON.parse(readFileSync(file, 'utf8')))
    // All plural categories of these languages occur up to 120: Arabic has six, Russian four.
    const count = fc.integer({ min: 3, max: 120 })
    fc.assert(
      fc.property(count, count, (blocks, sentences) => {
        const facts = progressFacts(
          {
            blocks: { total: blocks, complete: 0 },
            segments: { ...NONE, total: sentences, translated: 1, machine: 1, doubtful: sentences },
          },
          t,
        )
        expect(facts.quality + facts.coverage).not.toMatch(/progress\.|\{\{|undefined|NaN/)
        expect(facts.coverage).toContain(String(blocks))
        expect(facts.coverage).toContain(String(sentences))
      }),
    )
    const qualities = [0, 1, 2].flatMap((machine) =>
      [0, 1, 2].map(
        (reviewed) => progressFacts(progress({ translated: 2, machine, reviewed }), t).quality,
      ),
    )
    expect(new Set(qualities).size).toBe(9)
    expect(qualities.join()).not.toContain('progress.')
    for (const total of [1, 2]) {
      const few = progressFacts(progress({ total, translated: 1 }, { total, complete: 0 }), t)
      expect(few.coverage).not.toMatch(/progress\.|\{\{/)
    }
  })
})
