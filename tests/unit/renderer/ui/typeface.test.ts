import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../../contract/languages.ts'
import {
  DYSLEXIC_FACE,
  fontFamily,
  glyphRegion,
  languagesOfScripts,
} from '../../../../renderer/ui/typeface.ts'

test.each([
  ['zh', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['zh-Hant-HK', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['zh-MO', 'zh-TW'],
  ['ZH-HANS', 'zh-CN'],
  // The script subtag, not the region's usual script.
  ['zh-Hans-HK', 'zh-CN'],
  ['zh-Hant-CN', 'zh-TW'],
  ['yue', 'zh-TW'],
  ['yue-Hans-CN', 'zh-CN'],
  ['wuu', 'zh-CN'],
  ['ja', 'ja'],
  ['ja-JP', 'ja'],
  ['ko-KR', 'ko'],
  ['en', null],
  ['ar', null],
  // Languages whose codes only begin alike: Konkani, Jamaican Creole.
  ['kok', null],
  ['jam', null],
  ['', null],
] as const)('%s takes the glyphs of %s', (language, region) => {
  expect(glyphRegion(language)).toBe(region)
})

const first = (list: string) => list.split(',')[0]

test.each([
  ['zh-CN', '"Noto Serif SC Variable"', '"Noto Sans SC Variable"'],
  ['zh-TW', '"Noto Serif TC Variable"', '"Noto Sans TC Variable"'],
  ['zh-Hant-HK', '"Noto Serif TC Variable"', '"Noto Sans TC Variable"'],
  ['ja', '"Noto Serif JP Variable"', '"Noto Sans JP Variable"'],
  ['ko', '"Noto Serif KR Variable"', '"Noto Sans KR Variable"'],
  ['ar', '"Noto Naskh Arabic Variable"', '"Noto Sans Arabic Variable"'],
  ['fa-IR', '"Noto Naskh Arabic Variable"', '"Noto Sans Arabic Variable"'],
  ['ru', '"Literata Variable"', '"Noto Sans Variable"'],
  ['arn', '"Literata Variable"', '"Noto Sans Variable"'],
  ['qaa', '"Literata Variable"', '"Noto Sans Variable"'],
])('%s uses a bundled font first: %s, %s', (language, serif, sans) => {
  expect(first(fontFamily(language, 'serif'))).toBe(serif)
  expect(first(fontFamily(language, 'sans'))).toBe(sans)
})

test('the face for dyslexic readers comes first only in scripts that it has', () => {
  for (const language of ['en', 'vi', 'ru', 'el'])
    expect(first(fontFamily(language, 'sans', DYSLEXIC_FACE))).toBe('"OpenDyslexic"')
  for (const language of ['zh-CN', 'ja', 'ko', 'ar'])
    expect(fontFamily(language, 'sans', DYSLEXIC_FACE)).toBe(fontFamily(language, 'sans'))
})

test.each(LANGUAGES)(
  '%s: the lists end in the generic family, and every name is valid CSS',
  (language) => {
    const name = /^(?:"[^"]+"|[A-Za-z][\w-]*)$/
    for (const [family, generic] of [
      ['serif', 'serif'],
      ['sans', 'sans-serif'],
    ] as const) {
      const names = fontFamily(language, family).split(', ')
      expect(names.at(-1)).toBe(generic)
      expect(names.filter((one) => !name.test(one))).toEqual([])
    }
  },
)

test.each(['zh-CN', 'zh-TW', 'ja', 'ko'])('%s has no glyphs of another region', (language) => {
  const regions = { 'zh-CN': 'SC', 'zh-TW': 'TC', ja: 'JP', ko: 'KR' } as const
  const others = Object.entries(regions).filter(([region]) => region !== language)
  for (const family of ['serif', 'sans'] as const)
    for (const [, letters] of others)
      expect(fontFamily(language, family)).not.toMatch(new RegExp(`\\b${letters}\\b`))
})

test('Latin text has bundled fonts for Chinese, Japanese, Korean and Arabic words', () => {
  for (const family of ['serif', 'sans'] as const)
    for (const face of ['SC', 'JP', 'KR', 'Arabic'])
      expect(fontFamily('en', family)).toContain(`${face} Variable`)
})

test.each([
  ['', []],
  ['Plain English, “quoted” — 1999…', []],
  ['Привет', []],
  ['He is called 王毅.', ['zh-CN']],
  // A text with kana is Japanese, including its Han characters.
  ['東京でニュース', ['ja']],
  ['カタカナ', ['ja']],
  ['서울 2026', ['ko']],
  ['大韓民國은', ['zh-CN', 'ko']],
  ['Сирия (سوريا)', ['ar']],
  ['بشار 巴沙尔 바샤르 バッシャール', ['ja', 'ko', 'ar']],
  ['𠮷', ['zh-CN']],
] as const)('%s has scripts of %o', (text, languages) => {
  expect(languagesOfScripts(text)).toEqual(languages)
})
