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
  },
}
/** An article that has these languages, the first being its source. */
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
  ['else simplified Chinese', article('en', 'fr', 'zh-TW', 'zh-CN'), 'en', ['en', 'zh-CN']],
  ['else traditional Chinese', article('en', 'fr', 'zh-TW'), 'ko', ['en', 'zh-TW']],
  ['else the first there is', article('en', 'fr', 'de'), 'ko', ['en', 'fr']],
  ['also of an article in Chinese', article('zh-CN', 'en', 'fr'), 'zh-CN', ['zh-CN', 'en']],
  ['and one column where there is none', article('en'), 'zh-CN', ['en']],
] as const)('the source stands beside %s', (_what, article, uiLanguage, languages) => {
  expect(defaultView(article, uiLanguage, null)).toEqual({
    mode: 'side-by-side',
    languages: [...languages],
    type: {},
  })
})

test('what was last chosen is kept: mode, type, and languages in their order', () => {
  const last = preferred('ja', 'en', 'fr')
  expect(defaultView(article('en', 'fr', 'ja', 'zh-CN'), 'zh-CN', last)).toEqual(last)
})

test('languages that the article lacks are left out while two remain', () => {
  const view = defaultView(article('en', 'fr', 'ja'), 'fr', preferred('ja', 'ko', 'en'))
  expect(view.languages).toEqual(['ja', 'en'])
})

test('where fewer remain, languages start afresh, and mode and type are still kept', () => {
  const last = preferred('ja', 'ko')
  const view = defaultView(article('en', 'fr', 'zh-CN'), 'fr', last)
  expect(view).toEqual({ ...last, languages: ['en', 'fr'] })
})

test('whatever was chosen, a view can be saved, and shows what the article has, each once', () => {
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
