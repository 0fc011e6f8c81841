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
  // By script before region: macOS names simplified Chinese in Hong Kong and Taiwan so.
  ['zh-Hans-HK', 'zh-CN'],
  ['zh-Hans-TW', 'zh-CN'],
  ['zh-Hant-CN', 'zh-TW'],
  ['es-419', 'es'],
  ['de-CH-1996', 'de'],
  ['fr_CA@euro', 'fr'],
  ['ar-EG', 'ar'],
  ['ko-KR', 'ko'],
] as const)('%s is served by %s', (tag, language) => {
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
])('nothing serves %o', (tag) => {
  expect(matchLanguage(tag)).toBeNull()
})

test('each language serves itself, in any case and with any region of it', () => {
  for (const language of LANGUAGES) {
    expect(matchLanguage(language)).toBe(language)
    expect(matchLanguage(language.toUpperCase())).toBe(language)
    expect(matchLanguage(language.replace('-', '_'))).toBe(language)
  }
})

test('the pseudo-locale is English to whoever does not know it', () => {
  expect(matchLanguage(PSEUDO_LANGUAGE)).toBe('en')
  expect(isLanguage(PSEUDO_LANGUAGE)).toBe(false)
})

test('whatever a system says of itself, the answer is a language there is, or none', () => {
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
  // A script that is named decides, whichever it is.
  ['sd-Deva', 'ltr'],
  ['arn', 'ltr'],
  ['', 'ltr'],
] as const)('%s runs %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})

test('of the languages of the interface only Arabic runs from right to left', () => {
  expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar'])
})

test('each language of the interface has its own name in itself', () => {
  expect(Object.keys(AUTONYMS)).toEqual([...LANGUAGES])
  expect(LANGUAGES.map(autonymOf)).toEqual(Object.values(AUTONYMS))
  expect(new Set(Object.values(AUTONYMS)).size).toBe(LANGUAGES.length)
})

test.each([
  ['nl', 'Nederlands'],
  ['pt', 'português'],
  ['fa', 'فارسی'],
  ['el', 'Ελληνικά'],
])('%s is called %s', (tag, name) => {
  expect(autonymOf(tag)).toBe(name)
})

test('a region is told from its language', () => {
  expect(autonymOf('pt-BR')).toContain('Brasil')
  expect(autonymOf('en-GB')).not.toBe(autonymOf('en'))
})

test.each(['qaa', '', 'not a tag', 'a', '../..', 'x'])('%o is called by its tag', (tag) => {
  expect(autonymOf(tag)).toBe(tag)
})

test('a text of an unknown language runs as its letters do', () => {
  expect(['und', 'en', 'he', 'ar'].map(textDirectionOf)).toEqual(['auto', 'ltr', 'rtl', 'rtl'])
})

test.each([
  ['zh-cn', 'zh-CN'],
  ['sr-latn-rs', 'sr-Latn-RS'],
  ['en', 'en'],
  ['zh_CN', null],
  ['', null],
  ['../en', null],
])('%s is the tag %s', (tag, canonical) => {
  expect(canonicalLanguage(tag)).toBe(canonical)
})
