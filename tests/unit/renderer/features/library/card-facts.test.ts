import { createInstance, type TFunction } from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import type { Progress } from '../../../../../contract/article.ts'
import { cardFacts } from '../../../../../renderer/features/library/card-facts.ts'
import en from '../../../../../locales/en/ui.json' with { type: 'json' }

let t: TFunction
beforeAll(async () => {
  const i18n = createInstance()
  t = await i18n.init({
    lng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  })
})

const progress = (segments: Partial<Progress['segments']>): Progress => ({
  blocks: { total: 1, complete: 1 },
  segments: {
    total: 10,
    translated: 10,
    reviewed: 0,
    stale: 0,
    machine: 0,
    aligned: 0,
    unknown: 0,
    doubtful: 0,
    moved: 0,
    ...segments,
  },
})
const SUMMARY = { language: 'en', importedAt: '2026-11-23T12:00:00.000Z' }
const SOURCE = { language: 'en', progress: progress({}) }

function facts(
  languages: { language: string; progress: Progress }[] | null,
  readAt: string | null = null,
) {
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })
  const state = languages ? { languages: [SOURCE, ...languages], readAt } : undefined
  const found = cardFacts(SUMMARY, state, { t, date, direction: 'ltr' })
  return Object.values(found).map((text) => text.replace(/[\u2066-\u2069]/gu, ''))
}

test('until its state is loaded, a card shows what the list tells', () => {
  expect(facts(null)).toEqual(['EN', '', '', 'Added: Nov 23, 2026'])
})

test('a text without a translation, one with one, and one that was read', () => {
  expect(facts([])).toEqual(['EN', 'No translation yet', '', 'Added: Nov 23, 2026'])
  const chinese = { language: 'zh-CN', progress: progress({ aligned: 10, doubtful: 5 }) }
  expect(facts([chinese], '2026-12-01T12:00:00.000Z')).toEqual([
    'EN · 简',
    'Aligned, unreviewed',
    '5 uncertain',
    'Last read: Dec 1, 2026',
  ])
})

test('several translations are counted together, and only some are named', () => {
  const one = progress({ machine: 10, reviewed: 10, stale: 2 })
  const other = progress({ machine: 10, doubtful: 1 })
  const languages = ['de', 'fr', 'es', 'ja', 'ko'].map((language, at) => ({
    language,
    progress: at === 0 ? one : other,
  }))
  expect(facts(languages)).toEqual([
    'EN · DE · FR · ES +2',
    'Machine, partly reviewed',
    '6 to check',
    'Added: Nov 23, 2026',
  ])
})
