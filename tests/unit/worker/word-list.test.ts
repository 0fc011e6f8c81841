import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readWordList } from '../../../main/worker/word-list.ts'
import { LISTS } from '../../../scripts/dictionaries/list-languages.ts'

const input = (language: string, text = '') => ({ language, blocks: [[text]] })
const root = fileURLToPath(new URL('../../..', import.meta.url))

test.each([
  ['en', 'es-MX', 'es', 'casa', 'house'],
  ['ko', 'en', 'ko', '정부', 'government'],
  ['en', 'no', 'no', 'hus', 'house'],
  ['nn-NO', 'en', 'nn', 'hus', 'house'],
])('there is a word list for %s and %s', (from, to, language, head, word) => {
  const list = readWordList(root, input(from), input(to))
  expect(list?.languages).toEqual([language, 'en'])
  expect(list?.text.split('\n').find((line) => line.startsWith(`${head}\t`))).toContain(word)
})

test.each([
  ['it', 'zh-CN', ['zh', 'it'], 'La casa', '他的房子', '房子', 'casa'],
  ['zh-TW', 'ko', ['zh', 'ko'], '舊的政府', '정부는', '政府', '정부'],
  ['ja', 'ru', ['ja', 'ru'], '町を走っていた', 'Он хотел бежать', '走る', 'бежать'],
  ['no', 'pl', ['no', 'pl'], 'Et hus', 'To jest dom', 'hus', 'dom'],
])(
  'two languages without a common word list use one joined by English: %s and %s',
  (from, to, languages, one, other, head, word) => {
    const list = readWordList(root, input(from, one), input(to, other))
    expect(list?.languages).toEqual(languages)
    expect(list?.text.split('\n').find((line) => line.startsWith(`${head}\t`))).toContain(word)
  },
)

test.each([
  ['en', 'en-GB'],
  ['nb', 'no'],
  ['en', 'tlh'],
])('there is no word list for %s and %s', (from, to) => {
  expect(readWordList(root, input(from), input(to))).toBeUndefined()
})

test('every word list has its source, its licence and words', () => {
  for (const { language } of LISTS) {
    const file = `${root}/dictionaries/${language}-en.tsv.gz`
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n')
    const notice = lines.filter((line) => line.startsWith('#')).join('\n')
    expect(notice, language).toMatch(/derived from [^]*Licensed under [^]*LICENCE\.txt/)
    const words = lines.filter((line) => !line.startsWith('#'))
    expect(words.length, language).toBeGreaterThan(2000)
    expect(
      words.filter((line) => !/^\p{L}[\p{L}\p{M}]*\t\S/u.test(line)),
      language,
    ).toEqual([])
  }
})
