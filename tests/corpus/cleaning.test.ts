import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { importDocument } from '../../main/documents/import-document.ts'
import { cleaningReport } from '../../main/service/articles/cleaning-report.ts'
import { splitSentences } from '../support/files/sentence-splitter.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const texts = readdirSync(path('cleaning/')).filter((name) => name.endsWith('.txt'))

describe('cleaning corpus', () => {
  test('has at least 12 texts', () => {
    expect(texts.length).toBeGreaterThanOrEqual(12)
  })

  test.each(texts)('%s has the expected report', async (name) => {
    const expected = path(`cleaning/${name.replace(/\.txt$/, '.json')}`)
    // Expectations are written by hand, never generated, so a missing one is a failure.
    expect(existsSync(expected), `${name} has an expected report`).toBe(true)
    const document = await importDocument(
      readFileSync(path(`cleaning/${name}`)),
      name,
      splitSentences,
    )
    expect(cleaningReport(document)).toMatchObject(JSON.parse(readFileSync(expected, 'utf8')))
  })

  test.each(texts)(
    '%s has the same report with CRLF, a byte order mark, or in UTF-16',
    async (name) => {
      const text = readFileSync(path(`cleaning/${name}`), 'utf8')
      const report = async (bytes: Uint8Array) =>
        cleaningReport(await importDocument(bytes, name, splitSentences))
      const plain = await report(Buffer.from(text))
      expect(await report(Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`))).toEqual(plain)
      expect(await report(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(plain)
      expect(await report(Buffer.from(text, 'utf16le'))).toEqual(plain)
    },
  )
})
