import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from '../../../../main/alignment/align.ts'
import { type Pin, PinError } from '../../../../main/alignment/texts/read-pins.ts'
import type { ImportedDocument } from '../../../../main/documents/imported-document.ts'
import { AlignmentFile } from '../../../../main/library/alignment-file.ts'
import { createAddTranslation } from '../../../../main/service/translations/add-translation.ts'
import { importLines } from '../../../support/service/line-importer.ts'
import { TEST_NOW, testLibrary } from '../../../support/service/test-library.ts'
import { runsOf } from '../../../support/long-run.ts'

type Text = { readonly title: string; readonly blocks: readonly (readonly string[])[] }

/** Sentences as from the splitter: non-empty and trimmed, some with characters special to templates or JSON. */
const sentence = fc
  .oneof(
    { weight: 3, arbitrary: fc.lorem({ maxCount: 9 }) },
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      '{{count}} $t(title) <b>a:b</b> p1.s1',
      '__proto__',
      'line one\nline two',
      '他说：“你好。”',
      'قال: «نعم».',
      'Yes.',
      '1962',
      'a\u0301\u{1F600}',
    ),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '')

const block = fc.array(sentence, { maxLength: 5 })
const source = fc.record({ title: sentence, blocks: fc.array(block, { maxLength: 9 }) })

/** The transformations between a text and its translation. */
const change = fc.record({
  kind: fc.constantFrom('moved', 'lost', 'twice', 'one'),
  from: fc.nat(8),
  length: fc.nat(3),
  to: fc.nat(8),
})

/** Either an unrelated text, or the source's blocks moved, dropped, repeated and joined into one sentence. */
const pair = fc.oneof(
  fc.record({ source, target: source }),
  fc
    .record({ source, changes: fc.array(change, { maxLength: 4 }), added: block })
    .map(({ source, changes, added }) => {
      let blocks: string[][] = source.blocks.map((one) => [...one])
      for (const { kind, from, length, to } of changes) {
        const part = blocks.slice(from, from + length)
        if (kind !== 'twice') blocks = blocks.toSpliced(from, length)
        if (kind === 'one')
          blocks = blocks.toSpliced(from, 0, part.flat().length > 0 ? [part.flat().join(' ')] : [])
        else if (kind !== 'lost') blocks = blocks.toSpliced(to, 0, ...part)
      }
      return { source, target: { title: source.title, blocks: [...blocks, added] } }
    }),
)

const pins = fc.array(
  fc.record({ source: fc.nat(9), a: fc.nat(3), target: fc.nat(9), b: fc.nat(3) }),
  { maxLength: 3 },
)

function documentOf({ title, blocks }: Text, language: string): ImportedDocument {
  const empty = importLines(new TextEncoder().encode('x'))
  return {
    ...empty,
    title,
    language,
    blocks: blocks.map((segments, at) => ({
      key: `p${at + 1}`,
      kind: 'paragraph' as const,
      segments: [...segments],
    })),
  }
}

/** The values of a locale file in file order. */
function valuesOf(json: unknown): string[] {
  if (typeof json === 'string') return [json]
  return json !== null && typeof json === 'object' ? Object.values(json).flatMap(valuesOf) : []
}

test('the values of the new locale file, joined in order, are the imported text', async () => {
  const documents: ImportedDocument[] = []
  const read = (bytes: Uint8Array) => {
    const document = documents[Number(new TextDecoder().decode(bytes))]
    if (!document) throw new Error('no such document')
    return document
  }
  const library = await testLibrary({ importDocument: async (bytes) => read(bytes) })
  const keep = (document: ImportedDocument) =>
    new TextEncoder().encode(`${documents.push(document) - 1}`)
  const json = async (file: string): Promise<unknown> => {
    const bytes = await library.files.read(file)
    return bytes && JSON.parse(Buffer.from(bytes).toString())
  }
  const languages = fc.constantFrom('de', 'zh-CN', 'ja', 'ar', 'ko')
  await fc.assert(
    fc.asyncProperty(pair, languages, pins, async ({ source, target }, language, wanted) => {
      const fixed: Pin[] = wanted.map((pin) => ({
        source: Array.from({ length: pin.a }, (_, at) => pin.source + at),
        target: Array.from({ length: pin.b }, (_, at) => pin.target + at),
      }))
      const addTranslation = createAddTranslation({
        files: library.files,
        locales: library.locales,
        sourceOf: (id) => library.shelf.source(id),
        importDocument: async (bytes) => read(bytes),
        align: async (from, to) => {
          try {
            return align(from, to, { pins: fixed })
          } catch (error) {
            // Pins beyond the ends of the texts, or crossing.
            if (error instanceof PinError) return align(from, to)
            throw error
          }
        },
        now: () => TEST_NOW,
      })
      const { id } = await library.shelf.add(keep(documentOf(source, 'en')), 'a.txt')
      const file = {
        name: 'b.txt',
        bytes: keep(documentOf(target, language)),
        language: null,
        replace: 'yes' as const,
      }
      const control = { onProgress: () => undefined, signal: new AbortController().signal }
      expect(await addTranslation(id, file, control)).toMatchObject({ language })

      // Every sentence unchanged and in order, with only white space between.
      const sentences = [target.title, ...target.blocks.flat()]
      const values = valuesOf(await json(`locales/${language}/${id}.json`))
      let rest = values.join('\n')
      for (const one of sentences) {
        expect(rest.trimStart().slice(0, one.length)).toBe(one)
        rest = rest.trimStart().slice(one.length)
      }
      expect(rest).toBe('')
      expect(values).not.toContain('')

      // The reader shows the file, and every joined segment refers to one with a text.
      const translation = await library.shelf.translation(id, language)
      expect(Object.values(translation?.strings ?? {})).toEqual(values)
      for (const { joinedTo } of Object.values(translation?.status ?? {}))
        if (joinedTo !== undefined) expect(translation?.strings[joinedTo]).toBeTypeOf('string')

      const kept = AlignmentFile.parse(await json(`articles/${id}/alignment/${language}.json`))
      const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)
      expect(kept.beads.flatMap(([one]) => one)).toEqual(numbers(kept.paths.length))
      expect(kept.beads.flatMap(([, one]) => one)).toEqual(numbers(sentences.length))
    }),
    { seed: 2026, numRuns: runsOf(150) },
  )
}, 60_000)
