import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportedDocument } from '../../../../main/documents/imported-document.ts'
import { textHash } from '../../../../main/translation/text-hash.ts'
import { importLines } from '../../../support/service/line-importer.ts'
import { testLibrary } from '../../../support/service/test-library.ts'
import { writeFiles } from '../../../support/files/write-files.ts'

const TEXT = 'A title\n# Head\nOne.|Two.|Three.\n- Notice.\nFour.|Five.'

/** Another version of the importer: it joins the first two sentences of a paragraph and keeps what the first one left out. */
function importOtherwise(bytes: Uint8Array): ImportedDocument {
  const text = new TextDecoder().decode(bytes)
  return importLines(new TextEncoder().encode(text.replace(/\|/, ' ').replace('- ', '')))
}

/** A library with an article; `again` opens it in a new session. */
async function withArticle(schema: 1 | 2 = 2) {
  const { root, add } = await testLibrary()
  const id = await add(TEXT)
  const record = join(root, `articles/${id}/article.json`)
  const locale = join(root, `locales/en/${id}.json`)
  const read = async (file: string) => JSON.parse(await readFile(file, 'utf8'))
  if (schema === 1) {
    const { originals, next: _, importer: __, blocks, trimmed, ...rest } = await read(record)
    const first = {
      ...rest,
      schema: 1,
      original: originals[0].file,
      blocks: blocks.map(({ next: ___, segments, ...block }: { next: 1; segments: Keyed[] }) => ({
        ...block,
        segments: segments.map(({ key }) => key),
      })),
      trimmed: trimmed.map(({ segments, ...one }: { segments: Texts[] }) => ({
        ...one,
        segments: segments.map(({ text }) => text),
      })),
    }
    await writeFiles(root, { [`articles/${id}/article.json`]: first })
  }
  async function again(importDocument: typeof importLines) {
    const { shelf, problems } = await testLibrary({ root, importDocument })
    const blocks = (await shelf.load(id))?.article.blocks ?? []
    const texts = blocks.map(
      ({ key, segments }) => `${key} ${segments.map(({ text }) => text).join('|')}`,
    )
    return { texts, problems, shelf }
  }
  return { root, id, record, locale, read, again }
}
type Keyed = { key: string }
type Texts = { text: string }

const WHOLE = ['h1 Head', 'p1 One.|Two.|Three.', 'p2 Four.|Five.']
const incomplete = (id: string) => ({
  file: `locales/en/${id}.json`,
  kind: 'incomplete',
  setAside: null,
})

test('lost sentences come back by their hashes, and none in the place of another', async () => {
  const { id, locale, again } = await withArticle()
  await writeFile(locale, JSON.stringify({ title: 'A title', p1: { s2: 'Two.' } }))
  const { texts, problems } = await again(importOtherwise)
  // "One." is a part of a longer sentence now; the others are found, wherever they stand.
  expect(texts).toEqual(['h1 Head', 'p1 |Two.|Three.', 'p2 Four.|Five.'])
  expect(problems).toEqual([incomplete(id)])
})

test('with the same importer everything comes back', async () => {
  const { locale, again } = await withArticle()
  await writeFile(locale, '{}')
  expect(await again(importLines)).toMatchObject({ texts: WHOLE, problems: [] })
})

test('a lost sentence is reported if the original is missing', async () => {
  const { root, id, locale, again } = await withArticle()
  await writeFile(locale, JSON.stringify({ h1: { s1: 'Head' } }))
  await rm(join(root, `articles/${id}/original.txt`))
  const { texts, problems } = await again(importLines)
  expect(texts).toEqual(['h1 Head', 'p1 ||', 'p2 |'])
  expect(problems).toEqual([incomplete(id)])
})

test('a record of schema 1 gets its hashes when it is changed, and is repaired by them', async () => {
  const { record, locale, read, again } = await withArticle(1)
  const { shelf } = await again(importOtherwise)
  expect(await read(record)).toMatchObject({ schema: 1 })
  const [id = ''] = await shelf.ids()
  await shelf.restore(id, 't1', true)
  await shelf.restore(id, 't1', false)
  expect(await read(record)).toMatchObject({
    schema: 2,
    importer: '1',
    originals: [{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  })
  await writeFile(locale, '{}')
  const { texts } = await again(importOtherwise)
  expect(texts).toEqual(['h1 Head', 'p1 ||Three.', 'p2 Four.|Five.'])
})

test('a record of schema 1 whose texts are lost takes nothing from another splitting', async () => {
  const { id, locale, again } = await withArticle(1)
  await writeFile(locale, '{}')
  const { texts, problems } = await again(importOtherwise)
  expect(texts).toEqual(['h1 ', 'p1 ||', 'p2 |'])
  expect(problems).toEqual([incomplete(id)])
  expect(await again(importLines)).toMatchObject({ texts: WHOLE, problems: [] })
})

test('the ledger of a translation knows the sentences of a record of schema 1', async () => {
  const { root, id, locale, again } = await withArticle()
  const { shelf, files, locales } = await testLibrary({ root })
  const paths = ['p1.s3', 'p2.s1']
  await shelf.translation(id, 'de')
  const entry = (source: string) => ({
    origin: 'human' as const,
    state: 'draft' as const,
    confidence: null,
    time: '2026-11-23T12:00:00.000Z',
    source: textHash(source),
  })
  const translation = {
    paths,
    strings: new Map([
      ['p1.s3', 'Drei.'],
      ['p2.s1', 'Vier.'],
    ]),
    ledger: { 'p1.s3': entry('Three.'), 'p2.s1': entry('Four.') },
  }
  const writes = await locales.replaceWrites(id, 'de', translation, 'removed/replaced')
  await files.commit({ writes })
  const older = await withArticle(1)
  await writeFile(join(root, `articles/${id}/article.json`), await readFile(older.record))
  await writeFile(locale, '{}')
  const { texts } = await again(importOtherwise)
  expect(texts).toEqual(['h1 ', 'p1 ||Three.', 'p2 Four.|'])
})

test('a lost record keeps the keys that translations refer to', async () => {
  const { root, record, again, read } = await withArticle()
  const [id = ''] = await (await testLibrary({ root })).shelf.ids()
  await writeFiles(root, { [`locales/de/${id}.json`]: { p2: { s1: 'Vier.', s2: 'Fünf.' } } })
  await rm(record)
  const { texts, problems, shelf } = await again(importOtherwise)
  // The notice is body now, and the first paragraph is split otherwise: both get new keys.
  expect(texts).toEqual(['h1 Head', 'p4 One. Two.|Three.', 'p5 Notice.', 'p2 Four.|Five.'])
  expect((await shelf.translation(id, 'de'))?.strings).toEqual({
    'p2.s1': 'Vier.',
    'p2.s2': 'Fünf.',
  })
  expect(problems).toEqual([incomplete(id)])
  const { p1 } = await read(join(root, `locales/en/${id}.json`))
  expect(p1).toEqual({ s1: 'One.', s2: 'Two.', s3: 'Three.' })
  expect(await read(record)).toMatchObject({ next: { h: 2, p: 6 } })
})

test('a lost record takes an edited block for the one between those that stayed', async () => {
  const { root, record, again, id } = await withArticle()
  await writeFiles(root, {
    [`locales/en/${id}.json`]: {
      h1: { s1: 'Head' },
      p1: { s1: 'One, edited.', s2: 'Two.', s3: 'Three.' },
      p2: { s1: 'Four.', s2: 'Five.' },
    },
  })
  await rm(record)
  const { texts, problems } = await again(importLines)
  expect(texts).toEqual(['h1 Head', 'p1 One, edited.|Two.|Three.', 'p2 Four.|Five.'])
  expect(problems).toEqual([])
})
