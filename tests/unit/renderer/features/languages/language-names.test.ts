import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../../../contract/languages.ts'
import {
  languageName,
  sortLanguages,
} from '../../../../../renderer/features/languages/language-names.ts'

const sorted = (shown: string) =>
  sortLanguages(LANGUAGES, shown).map(({ other, autonym }) => other || autonym)

test('has the name in the interface’s language beside the autonym', () => {
  expect(languageName('ar', 'en')).toEqual({ language: 'ar', autonym: 'العربية', other: 'Arabic' })
  expect(languageName('de', 'fr').other).toBe('allemand')
  expect(languageName('zh-CN', 'en').other).toBe('Simplified Chinese')
  expect(languageName('zh-TW', 'de').other).toBe('Chinesisch (traditionell)')
})

test('has no second name that only repeats the first', () => {
  expect(languageName('en', 'en').other).toBe('')
  expect(languageName('fr', 'fr').other).toBe('')
  expect(languageName('zh-CN', 'zh-CN').other).toBe('')
})

test('has only the tag for a language without a name', () => {
  expect(languageName('qxx', 'en')).toEqual({ language: 'qxx', autonym: 'qxx', other: '' })
})

test('sorts by the alphabet of the interface’s language', () => {
  expect(sorted('en')).toEqual([
    'Arabic',
    'English',
    'French',
    'German',
    'Japanese',
    'Korean',
    'Russian',
    'Simplified Chinese',
    'Spanish',
    'Traditional Chinese',
  ])
  expect(sorted('de').slice(0, 3)).toEqual([
    'Arabisch',
    'Chinesisch (traditionell)',
    'Chinesisch (vereinfacht)',
  ])
  // By pinyin.
  expect(sortLanguages(['de', 'ar', 'ru', 'fr'], 'zh-CN').map((one) => one.language)).toEqual([
    'ar',
    'de',
    'ru',
    'fr',
  ])
})

test('puts an unknown language last', () => {
  expect(sortLanguages(['und', 'zu', 'en'], 'en').at(-1)?.language).toBe('und')
})
