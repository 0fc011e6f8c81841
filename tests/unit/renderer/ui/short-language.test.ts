import { expect, test } from 'vitest'
import { shortLanguages } from '../../../../renderer/ui/short-language.ts'

test('a language is called by its code, or by a character of its script', () => {
  const tags = ['en', 'ar', 'zh-CN', 'zh-TW', 'ja', 'ko', 'pt-BR']
  expect(shortLanguages(tags, 'ltr')).toBe('EN · AR · 简 · 繁 · 日 · 한 · PT-BR')
})

test('right to left, the first is on the right', () => {
  expect(shortLanguages(['en', 'ar'], 'rtl')).toBe('\u2068EN\u2069 · \u2068AR\u2069')
})
