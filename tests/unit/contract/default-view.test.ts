import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultView } from '../../../contract/default-view.ts'
import { LANGUAGES } from '../../../contract/languages.ts'
import { Mode, View } from '../../../contract/reading.ts'

const progress = {
  blocks: { total: 1, complete: 1 },
  segments: {
    total: 1,
    translated: 1,
    reviewed: 0,
    stale: 0,
    machine: 1,
    aligned: 0,
    unknown: 0,
    doubtful: 0,
    moved: 0,
  },
}
/** An article with these languages, of which the first is its source. */
const article = (language: string, ...translations: string[]) => ({
  language,
  languages: [language, ...translations].map((one) => ({
    language: one,
    progress,
    isRemovable: false,
  })),
})
const preferred = (...languages: string[]): View => ({
  mode: 'interleaved',
  languages,
  type: { ja: { family: 'sans', size: 1, lineHeight: 1.5, measure: 40 } },
})

test.each([
  ['the language of the interface', article('en', 'zh-CN', 'fr', 'ja'), 'ja', ['en', 'ja']],
  ['otherwise simplified Chinese', article('en', 'fr', 'zh-TW', 'zh-CN'), 'en', ['en', 'zh-CN']],
  ['otherwise traditional Chinese', article('en', 'fr', 'zh-TW'), 'ko', ['en', 'zh-TW']],
  ['otherwise the first translation', article('en', 'fr', 'de'), 'ko', ['en', 'fr']],
  [
    'the first translation of a Chinese article',
    article('zh-CN', 'en', 'fr'),
    'zh-CN',
    ['zh-CN', 'en'],
  ],
  ['nothing if there is no translation', article('en'), 'zh-CN', ['en']],
] as const)('the source is shown beside %s', (_what, article, uiLanguage, languages) => {
  expect(defaultView(article, uiLanguage, null)).toEqual({
    mode: 'side-by-side',
    languages: [...languages],
    type: {},
  })
})

test('mode, typography and languages of the last view are kept', () => {
  const last = preferred('ja', 'en', 'fr')
  expect(defaultView(article('en', 'fr', 'ja', 'zh-CN'), 'zh-CN', last)).toEqual(last)
})

test('languages that the article lacks are omitted if two remain', () => {
  const view = defaultView(article('en', 'fr', 'ja'), 'fr', preferred('ja', 'ko', 'en'))
  expect(view.languages).toEqual(['ja', 'en'])
})

test('if fewer than two languages remain, only mode and typography are kept', () => {
  const last = preferred('ja', 'ko')
  const view = defaultView(article('en', 'fr', 'zh-CN'), 'fr', last)
  expect(view).toEqual({ ...last, languages: ['en', 'fr'] })
})

test('the view is valid after any last view, with languages of the article and without duplicates', () => {
  const language = fc.constantFrom(...LANGUAGES)
  const chosen = fc.uniqueArray(language, { minLength: 1, maxLength: 3 })
  const view = fc.record({
    mode: fc.constantFrom(...Mode.options),
    languages: chosen,
    type: fc.constant({}),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(language, { minLength: 1 }),
      language,
      fc.option(view),
      ([source = 'en', ...others], uiLanguage, view) => {
        const made = defaultView(article(source, ...others), uiLanguage, view)
        expect(View.parse(made)).toEqual(made)
        expect(new Set(made.languages).size).toBe(made.languages.length)
        const available = [source, ...others] as string[]
        expect(made.languages.filter((one) => !available.includes(one))).toEqual([])
        expect(made.languages.length).toBeGreaterThan(others.length > 0 ? 1 : 0)
      },
    ),
  )
})
