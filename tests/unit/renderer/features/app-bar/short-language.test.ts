import { expect, test } from 'vitest'
import { shortLanguage } from '../../../../../renderer/features/app-bar/short-language.ts'

test('a language is called by its code, or by a character of its script', () => {
  expect(['en', 'ar', 'zh-CN', 'zh-TW', 'ja', 'ko', 'pt-BR'].map(shortLanguage)).toEqual([
    'EN',
    'AR',
    '简',
    '繁',
    '日',
    '한',
    'PT-BR',
  ])
})
