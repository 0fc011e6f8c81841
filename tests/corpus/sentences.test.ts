import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { loadSentenceSplitter } from '../../main/documents/sentences/sentence-splitter.ts'

const Case = z.strictObject({ language: z.string(), sentences: z.array(z.string()).min(1) })
const file = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)))
const cases = z.array(Case).parse(JSON.parse(file('sentences.json').toString()))
const split = loadSentenceSplitter(file('../../node_modules/sentencex-wasm/sentencex_wasm_bg.wasm'))

describe('sentence splitting', () => {
  test('is tested in 15 languages', () => {
    expect(cases.length).toBeGreaterThanOrEqual(130)
    const languages = [...new Set(cases.map(({ language }) => language))].sort()
    expect(languages).toEqual('ar de el en es fa fr he hi it ja ko pt ru zh'.split(' '))
  })

  test.each(cases)('splits $language: $sentences', ({ language, sentences }) => {
    const space = /^(?:zh|ja)$/.test(language) ? '' : ' '
    expect(split(sentences.join(space), language)).toEqual(sentences)
  })
})
