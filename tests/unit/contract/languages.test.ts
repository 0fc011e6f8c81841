import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  AUTONYMS,
  autonymOf,
  canonicalLanguage,
  directionOf,
  isLanguage,
  LANGUAGES,
  matchLanguage,
  PSEUDO_LANGUAGE,
  textDirectionOf,
} from '../../../contract/languages.ts'

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['EN_us.UTF-8', 'en'],
  ['zh', 'zh-CN'],
  ['zh-cn', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh_CN.GB18030', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
  ['zh_TW.UTF-8', 'zh-TW'],
  ['zh_HK', 'zh-TW'],
  ['zh-MO', 'zh-TW'],
  ['zh-Hant-HK', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  // The script takes precedence over the region: macOS uses these for simplified Chinese in Hong Kong and Taiwan.
  ['zh-Hans-HK', 'zh-CN'],
  ['zh-Hans-TW', 'zh-CN'],
  ['zh-Hant-CN', 'zh-TW'],
  ['es-419', 'es'],
  ['de-CH-1996', 'de'],
  ['fr_CA@euro', 'fr'],
  ['ar-EG', 'ar'],
  ['ko-KR', 'ko'],
] as const)('%s matches %s', (tag, language) => {
  expect(matchLanguage(tag)).toBe(language)
})

test.each([
  'pt-BR',
  'nl',
  'kok',
  'jam',
  'est',
  'C',
  'C.UTF-8',
  'POSIX',
  'tw',
  'hant',
  '',
  '-',
  'x-en',
])('%o matches no language', (tag) => {
  expect(matchLanguage(tag)).toBeNull()
})

test('each language matches itself, in any case and with any separator', () => {
  for (const language of LANGUAGES) {
    expect(matchLanguage(language)).toBe(language)
    expect(matchLanguage(language.toUpperCase())).toBe(language)
    expect(matchLanguage(language.replace('-', '_'))).toBe(language)
  }
})

test('the pseudo-locale matches English and is not a language of the interface', () => {
  expect(matchLanguage(PSEUDO_LANGUAGE)).toBe('en')
  expect(isLanguage(PSEUDO_LANGUAGE)).toBe(false)
})

test('any string matches a language of the interface or none', () => {
  fc.assert(
    fc.property(fc.string(), (tag) => {
      const match = matchLanguage(tag)
      expect(match === null || isLanguage(match)).toBe(true)
    }),
  )
})

test.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['AR', 'rtl'],
  ['fa', 'rtl'],
  ['he', 'rtl'],
  ['ur-PK', 'rtl'],
  ['ckb', 'rtl'],
  ['dv', 'rtl'],
  ['ku-Arab', 'rtl'],
  ['az-Arab-IR', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['en-Hebr', 'rtl'],
  ['ff-Adlm', 'rtl'],
  ['syr-Syrc', 'rtl'],
  ['en', 'ltr'],
  ['en-XA', 'ltr'],
  ['zh-TW', 'ltr'],
  ['az-Latn', 'ltr'],
  ['ku', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['ug-Cyrl', 'ltr'],
  // An explicit script decides.
  ['sd-Deva', 'ltr'],
  ['arn', 'ltr'],
  ['', 'ltr'],
] as const)('the direction of %s is %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})

test('Arabic is the only right-to-left language of the interface', () => {
  expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar'])
})

test('each language of the interface has a unique autonym', () => {
  expect(Object.keys(AUTONYMS)).toEqual([...LANGUAGES])
  expect(LANGUAGES.map(autonymOf)).toEqual(Object.values(AUTONYMS))
  expect(new Set(Object.values(AUTONYMS)).size).toBe(LANGUAGES.length)
})

test.each([
  ['nl', 'Nederlands'],
  ['pt', 'português'],
  ['fa', 'فارسی'],
  ['el', 'Ελληνικά'],
])('the autonym of %s is %s', (tag, name) => {
  expect(autonymOf(tag)).toBe(name)
})

test('a regional variant has another name than its language', () => {
  expect(autonymOf('pt-BR')).toContain('Brasil')
  expect(autonymOf('en-GB')).not.toBe(autonymOf('en'))
})

test.each(['qaa', '', 'not a tag', 'a', '../..', 'x'])('the name of %o is its tag', (tag) => {
  expect(autonymOf(tag)).toBe(tag)
})

test('the direction of a text in an unknown language is auto', () => {
  expect(['und', 'en', 'he', 'ar'].map(textDirectionOf)).toEqual(['auto', 'ltr', 'rtl', 'rtl'])
})

test.each([
  ['zh-cn', 'zh-CN'],
  ['sr-latn-rs', 'sr-Latn-RS'],
  ['en', 'en'],
  ['zh_CN', null],
  ['', null],
  ['../en', null],
])('the canonical form of %s is %s', (tag, canonical) => {
  expect(canonicalLanguage(tag)).toBe(canonical)
})
