import { expect, test } from 'vitest'
import { uiLanguageOf } from '../../../main/service/settings.ts'

test.each([
  ['de', null, ['fr'], 'de'],
  ['de', 'ja', ['fr'], 'de'],
  ['system', 'ja', ['fr'], 'ja'],
  ['system', null, ['sv', 'fr-CA', 'de'], 'fr'],
  ['system', null, ['zh-Hant-HK'], 'zh-TW'],
  ['system', null, ['sv'], 'en'],
  ['tlh', null, [], 'en'],
])(
  'set to %s, asked for %s, of %j: %s',
  (uiLanguage, forcedLanguage, systemLanguages, language) => {
    expect(uiLanguageOf({ uiLanguage }, { forcedLanguage, systemLanguages })).toBe(language)
  },
)
