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

describe('the language of a text is detected', () => {
  test.each(texts)('$language: $text', ({ language, text }) => {
    expect(detectLanguage(text)).toBe(language)
    // A longer text has the same result, and a wrong declaration from a template is ignored.
    expect(detectLanguage(`${text}\n`.repeat(40))).toBe(language)
    expect(resolveLanguage(`${text}\n`.repeat(4), 'en')).toBe(language)
  })
})

describe('a declared language', () => {
  const textIn = (language: string) => texts.find((one) => one.language === language)?.text ?? ''

  test.each([
    // A closely related language overrides detection.
    ['gl', 'pt', 'gl'],
    ['sr', 'hr', 'sr'],
    ['ms', 'id', 'ms'],
    ['no', 'nb', 'no'],
    ['ne', 'hi', 'ne'],
    // Another one only if the text is short.
    ['fr', 'de', 'fr'],
    ['ja', 'zh-CN', 'zh-CN'],
    ['zh', 'ja', 'ja'],
    ['en', 'zh-TW', 'zh-TW'],
    ['en', 'fr', 'fr'],
    ['mul', 'fr', 'fr'],
  ])('%s for a text in %s resolves to %s', (declared, language, resolved) => {
    expect(resolveLanguage(textIn(language).slice(0, 160), declared)).toBe(resolved)
  })

  test.each([
    ['zh-TW', '天地日月', 'zh-TW'],
    ['zh-Hant-HK', '天地日月', 'zh-HK'],
    ['zh-Hans', '天地日月', 'zh-CN'],
    ['zh-TW', '他说：“不是。”', 'zh-CN'],
    ['zh-CN', '他說：「不是。」', 'zh-TW'],
  ])('%s for %s resolves to %s', (declared, text, resolved) => {
    expect(resolveLanguage(text, declared)).toBe(resolved)
  })
})
