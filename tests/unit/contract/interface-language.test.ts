import { expect, test } from 'vitest'
import { LANGUAGES, PSEUDO_LANGUAGE } from '../../../contract/languages.ts'
import { interfaceLanguage } from '../../../contract/interface-language.ts'

test.each([
  // chosen, forced, system, expected
  ['system', null, ['zh-Hant-HK', 'en'], 'zh-TW'],
  ['system', null, ['en-GB'], 'en'],
  // The system's first language that there is, not English.
  ['system', null, ['pt-BR', 'nl', 'fr-CA', 'en'], 'fr'],
  ['system', null, ['pt-BR'], 'en'],
  ['system', null, [], 'en'],
  ['de', null, ['fr'], 'de'],
  ['system', 'ar', ['fr'], 'ar'],
  // This start's own wish outweighs what was chosen once.
  ['de', 'ar', ['fr'], 'ar'],
  // What the app does not come in (any more) is passed over.
  ['pt-BR', null, ['fr'], 'fr'],
  ['de', 'pt-BR', ['fr'], 'de'],
  ['system', 'pt-BR', ['ko-KR'], 'ko'],
] as const)('chosen %s, asked for %s, system %o: %s', (chosen, forced, system, expected) => {
  expect(interfaceLanguage(chosen, forced, system)).toBe(expected)
})

test('the pseudo-locale is one where it is asked for or chosen', () => {
  expect(interfaceLanguage('system', PSEUDO_LANGUAGE, ['fr'])).toBe(PSEUDO_LANGUAGE)
  expect(interfaceLanguage(PSEUDO_LANGUAGE, null, ['fr'])).toBe(PSEUDO_LANGUAGE)
})

test.each(LANGUAGES)('%s can be chosen', (language) => {
  expect(interfaceLanguage(language, null, ['en', 'fr'])).toBe(language)
})
