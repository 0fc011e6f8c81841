import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { detectLanguage } from '../../main/documents/language/detect-language.ts'
import { resolveLanguage } from '../../main/documents/language/resolve-language.ts'

const file = fileURLToPath(new URL('languages.json', import.meta.url))
const texts = z
  .array(z.object({ language: z.string(), text: z.string() }))
  .parse(JSON.parse(readFileSync(file, 'utf8')))

describe('a text tells its language', () => {
  test.each(texts)('$language: $text', ({ language, text }) => {
    expect(detectLanguage(text)).toBe(language)
    // Longer it says the same, and what a template declares changes nothing.
    expect(detectLanguage(`${text}\n`.repeat(40))).toBe(language)
    expect(resolveLanguage(`${text}\n`.repeat(4), 'en')).toBe(language)
  })
})

describe('what a document declares', () => {
  const textIn = (language: string) => texts.find((one) => one.language === language)?.text ?? ''

  test.each([
    // Near languages have their way.
    ['gl', 'pt', 'gl'],
    ['sr', 'hr', 'sr'],
    ['ms', 'id', 'ms'],
    ['no', 'nb', 'no'],
    ['ne', 'hi', 'ne'],
    // Others only where there is little text.
    ['fr', 'de', 'fr'],
    ['ja', 'zh-CN', 'zh-CN'],
    ['zh', 'ja', 'ja'],
    ['en', 'zh-TW', 'zh-TW'],
    ['en', 'fr', 'fr'],
    ['mul', 'fr', 'fr'],
  ])('%s of a text in %s gives %s', (declared, language, told) => {
    expect(resolveLanguage(textIn(language).slice(0, 160), declared)).toBe(told)
  })

  test.each([
    ['zh-TW', '天地日月', 'zh-TW'],
    ['zh-Hant-HK', '天地日月', 'zh-HK'],
    ['zh-Hans', '天地日月', 'zh-CN'],
    ['zh-TW', '他说：“不是。”', 'zh-CN'],
    ['zh-CN', '他說：「不是。」', 'zh-TW'],
  ])('%s of %s gives %s', (declared, text, told) => {
    expect(resolveLanguage(text, declared)).toBe(told)
  })
})
