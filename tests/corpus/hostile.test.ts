import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { DocumentError, unexpectedCauseOf } from '../../main/documents/document-error.ts'
import { importDocument } from '../../main/documents/import-document.ts'
import type { ImportedDocument } from '../../main/documents/imported-document.ts'
import { openPdfAssets } from '../../main/worker/pdf-assets.ts'
import { documentFaults } from '../support/hostile/document-faults.ts'
import { HONEST_FILES, HOSTILE_FILES } from '../support/hostile/hostile-files.ts'
import { hostilePages } from '../support/hostile/hostile-pages.ts'
import { HOSTILE_LENGTHS, HOSTILE_SHAPES } from '../support/hostile/hostile-shapes.ts'
import { splitSentences } from '../support/files/sentence-splitter.ts'
import { inLongRun } from '../support/long-run.ts'

/** Milliseconds of processor time that one file may take; wall-clock time is longer on a busy machine. */
const MAX_CPU_MS = 15_000
const pdfAsset = openPdfAssets(fileURLToPath(new URL('../../', import.meta.url)))

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    const document = await importDocument(bytes, 'file', splitSentences, { pdfAsset })
    expectSound(document)
    return `imported: ${document.title}`
  } catch (error) {
    const cause = unexpectedCauseOf(error)
    if (error instanceof DocumentError && cause === undefined) return error.problem
    return `thrown: ${cause instanceof Error ? cause.stack : String(cause)}`
  }
}

/** Invariants of every imported document, whatever its source. */
function expectSound(document: ImportedDocument): void {
  const text = JSON.stringify({ ...document, media: [] })
  expect(text).not.toMatch(/root:[^"]{0,20}:0:0|(?:lol){40}/)
  expect(documentFaults(document)).toEqual([])
  expect(structuredClone(document)).toEqual(document)
}

const connect = vi.spyOn(Socket.prototype, 'connect')
const fetched = vi.spyOn(globalThis, 'fetch')
beforeAll(() => {
  connect.mockClear()
  fetched.mockClear()
})
afterAll(() => {
  expect([connect.mock.calls, fetched.mock.calls]).toEqual([[], []])
})

describe('hostile files', () => {
  test.each(
    Object.entries({
      ...HOSTILE_FILES,
      ...hostilePages('http://127.0.0.1:9/'),
      ...HOSTILE_SHAPES,
      ...HOSTILE_LENGTHS,
    }),
  )(
    '%s',
    async (_, make) => {
      const { bytes, outcome } = make()
      const start = process.threadCpuUsage()
      expect(await outcomeOf(bytes)).toMatch(outcome)
      expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(MAX_CPU_MS)
    },
    4 * MAX_CPU_MS,
  )
})

describe('truncated files', () => {
  test.each(Object.entries(HONEST_FILES))('%s', async (_, make) => {
    const whole = make()
    expect(await outcomeOf(whole)).toMatch(/^imported/)
    const cuts = inLongRun(40, 10)
    for (let part = 0; part < cuts; part++) {
      const cut = whole.subarray(0, Math.floor((whole.length * part) / cuts))
      expect(await outcomeOf(cut), `cut at ${cut.length}`).not.toMatch(/^thrown/)
    }
  })
})
