import { expect, test } from 'vitest'
import { LANGUAGES, PSEUDO_LANGUAGE } from '../../../contract/languages.ts'
import { interfaceLanguage } from '../../../contract/interface-language.ts'

test.each([
  // chosen, forced, system, expected
  ['system', null, ['zh-Hant-HK', 'en'], 'zh-TW'],
  ['system', null, ['en-GB'], 'en'],
  // The first supported language of the system, although English is listed too.
  ['system', null, ['pt-BR', 'nl', 'fr-CA', 'en'], 'fr'],
  ['system', null, ['pt-BR'], 'en'],
  ['system', null, [], 'en'],
  ['de', null, ['fr'], 'de'],
  ['system', 'ar', ['fr'], 'ar'],
  // A forced language overrides the chosen one.
  ['de', 'ar', ['fr'], 'ar'],
  // Unsupported languages are skipped.
  ['pt-BR', null, ['fr'], 'fr'],
  ['de', 'pt-BR', ['fr'], 'de'],
  ['system', 'pt-BR', ['ko-KR'], 'ko'],
] as const)('chosen %s, forced %s, system %o: %s', (chosen, forced, system, expected) => {
  expect(interfaceLanguage(chosen, forced, system)).toBe(expected)
})

test('the pseudo-locale can be chosen and forced', () => {
  expect(interfaceLanguage('system', PSEUDO_LANGUAGE, ['fr'])).toBe(PSEUDO_LANGUAGE)
  expect(interfaceLanguage(PSEUDO_LANGUAGE, null, ['fr'])).toBe(PSEUDO_LANGUAGE)
})

test.each(LANGUAGES)('%s can be chosen', (language) => {
  expect(interfaceLanguage(language, null, ['en', 'fr'])).toBe(language)
})
