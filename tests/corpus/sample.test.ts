import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { importDocument } from '../../main/documents/import-document.ts'
import { everything, splitSentences, visible } from '../support/files/sentence-splitter.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const id = 'russia-calls-for-simultaneous-halt-in-fighting-6b0b99a5'
const bytes = readFileSync(`${root}articles/${id}/original.txt`)
const document = await importDocument(bytes, 'original.txt', splitSentences)

test('importing the shipped article gives its English strings', () => {
  const blocks = document.blocks.map(({ key, segments }) => [
    key,
    Object.fromEntries(segments.map((text, index) => [`s${index + 1}`, text])),
  ])
  const strings: unknown = JSON.parse(readFileSync(`${root}locales/en/${id}.json`, 'utf8'))
  expect({ title: document.title, ...Object.fromEntries(blocks) }).toEqual(strings)
  expect(document.blocks).toHaveLength(13)
  expect(document.language).toBe('en')
})

test('its attribution is extracted, and trimmed passages have their reasons', () => {
  expect(document.source).toEqual({
    publisher: 'Shanghai Daily',
    rights: 'Copyright © 1999- Shanghai Daily. All rights reserved.',
    url: null,
  })
  const reasons = document.trimmed.map(({ reason }) => reason)
  expect(reasons.filter((reason) => reason === 'repeat')).toHaveLength(12)
  expect(reasons.slice(12)).toEqual(['navigation', 'contact', 'licence', 'notice'])
  expect(document.trimmed.every(({ after }) => after === 'p13')).toBe(true)
  expect(document.trimmed.map(({ key }) => key)).toEqual(reasons.map((_, index) => `t${index + 1}`))
  const text = bytes.toString()
  expect(everything(document, text)).toBe(visible(text))
})

test('the source code contains no words of this article', () => {
  const folder = `${root}main/documents/`
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(folder + name, 'utf8'))
    .join('\n')
  expect(code).not.toMatch(/shanghai|lavrov|antonov|962288|52920043|syria(?!c)/i)
})
