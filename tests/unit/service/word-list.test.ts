import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readWordList } from '../../../main/service/word-list.ts'
import { LISTS } from '../../../scripts/dictionaries/list-languages.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

test.each([
  ['en', 'es-MX', 'es', 'casa', 'house'],
  ['ko', 'en', 'ko', '정부', 'government'],
  ['en', 'no', 'no', 'hus', 'house'],
  ['nn-NO', 'en', 'nn', 'hus', 'house'],
])('the list of %s and %s', (from, to, language, head, word) => {
  const list = readWordList(root, from, to)
  expect(list?.languages).toEqual([language, 'en'])
  expect(list?.text.split('\n').find((line) => line.startsWith(`${head}\t`))).toContain(word)
})

test.each([
  ['it', 'zh-CN', ['zh', 'it'], '房子', 'casa'],
  ['no', 'pl', ['no', 'pl'], 'hus', 'dom'],
])(
  'two languages without a list of their own have one by way of English: %s and %s',
  (from, to, languages, head, word) => {
    const list = readWordList(root, from, to)
    expect(list?.languages).toEqual(languages)
    expect(list?.text.split('\n').find((line) => line.startsWith(`${head}\t`))).toContain(word)
  },
)

test.each([
  ['en', 'en-GB'],
  ['nb', 'no'],
  ['en', 'tlh'],
])('%s and %s have none', (from, to) => {
  expect(readWordList(root, from, to)).toBeUndefined()
})

test('every list says where it is from, under which licence, and has words', () => {
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
