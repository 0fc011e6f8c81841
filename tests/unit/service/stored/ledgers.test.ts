import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textHash } from '../../../../main/translation/text-hash.ts'
import { writeFiles } from '../../../support/files/write-files.ts'
import { testLibrary } from '../../../support/service/test-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const ENTRY = {
  origin: 'aligned',
  state: 'draft',
  confidence: 0.9,
  time: '2026-11-23T12:00:00.000Z',
}

/** A library with a translation whose ledger has schema 1. */
async function withTranslation() {
  const { root, add } = await testLibrary()
  const id = await add('A title\nOne.|Two.|Three.')
  const ledger = `articles/${id}/ledger/de.json`
  const entries = {
    'p1.s1': { ...ENTRY, source: textHash('One.'), future: 1 },
    'p1.s2': { ...ENTRY, source: textHash('Two.') },
    'p1.s3': { ...ENTRY, source: textHash('Three.'), joinedTo: 'p1.s2' },
  }
  const write = (s1: string, s2: string) =>
    writeFiles(root, { [`locales/de/${id}.json`]: { p1: { s1, s2 } } })
  await write('Eins.', 'Zwei, drei.')
  await writeFiles(root, { [ledger]: { schema: 1, replacesShipped: true, entries, future: [1] } })
  const stored = async () => JSON.parse(await readFile(join(root, ledger), 'utf8'))
  async function session() {
    const library = await testLibrary({ root })
    const origins = async () => {
      const status = (await library.shelf.translation(id, 'de'))?.status ?? {}
      return ['p1.s1', 'p1.s2', 'p1.s3'].map((path) => status[path]?.origin)
    }
    return { ...library, origins }
  }
  return { root, id, ledger, write, stored, session }
}

test('a ledger of schema 1 vouches for the present texts and is not written by reading', async () => {
  const { stored, session } = await withTranslation()
  const { origins, files, problems } = await session()
  expect(await origins()).toEqual(['aligned', 'aligned', 'aligned'])
  await files.settled()
  expect(await stored()).toMatchObject({ schema: 1 })
  expect(problems).toEqual([])
})

test('a text that changes from then on is unknown, also later, and the others are not', async () => {
  const { write, stored, session } = await withTranslation()
  const { origins, files } = await session()
  await origins()
  await write('Eins.', 'Zwei und drei.')
  expect(await origins()).toEqual(['aligned', 'unknown', 'unknown'])
  await files.settled()
  expect(await stored()).toMatchObject({
    schema: 2,
    replacesShipped: true,
    future: [1],
    entries: {
      'p1.s1': { ...ENTRY, text: textHash('Eins.'), future: 1 },
      'p1.s2': { text: textHash('Zwei, drei.') },
    },
  })
  expect(await stored()).not.toHaveProperty('isUnhashed')
  expect(await origins()).toEqual(['aligned', 'unknown', 'unknown'])
  const later = await session()
  expect(await later.origins()).toEqual(['aligned', 'unknown', 'unknown'])
  // Whoever puts the text back gets its origin back.
  await write('Eins.', 'Zwei, drei.')
  expect(await later.origins()).toEqual(['aligned', 'aligned', 'aligned'])
})

test('an edit of a shipped translation is unknown, whatever the schema of its ledger', async () => {
  for (const schema of [1, 2]) {
    const appRoot = await temporaryFolder()
    const library = await testLibrary({ appRoot })
    const id = await library.add('A title\nOne.|Two.')
    const entry = (source: string, text: string) => ({
      ...ENTRY,
      origin: 'machine:x',
      source: textHash(source),
      ...(schema === 2 ? { text: textHash(text) } : {}),
    })
    const entries = { 'p1.s1': entry('One.', 'Eins.'), 'p1.s2': entry('Two.', 'Zwei.') }
    await writeFiles(appRoot, {
      [`locales/de/${id}.json`]: { p1: { s1: 'Eins.', s2: 'Zwei.' } },
      [`articles/${id}/ledger/de.json`]: { schema, entries },
    })
    await writeFiles(library.root, { [`locales/de/${id}.json`]: { p1: { s1: 'Ein.' } } })
    const status = (await library.shelf.translation(id, 'de'))?.status
    expect(status).toMatchObject({
      'p1.s1': { origin: 'unknown', state: 'draft' },
      'p1.s2': { origin: 'machine', state: 'draft' },
    })
  }
})

test('an added translation knows its texts', async () => {
  const { root, id, files, locales, shelf } = await withAdded()
  expect((await shelf.translation(id, 'de'))?.status['p1.s1']).toMatchObject({ origin: 'aligned' })
  await writeFiles(root, { [`locales/de/${id}.json`]: { p1: { s1: 'Eins!' } } })
  expect((await shelf.translation(id, 'de'))?.status['p1.s1']).toMatchObject({
    origin: 'unknown',
    confidence: null,
  })
  expect((await locales.ledger(id, 'de')).get('p1.s1')?.text).toBe(textHash('Eins.'))
  await files.settled()
})

async function withAdded() {
  const library = await testLibrary()
  const id = await library.add('A title\nOne.|Two.')
  const translation = {
    paths: ['title', 'p1.s1', 'p1.s2'],
    strings: new Map([['p1.s1', 'Eins.']]),
    ledger: { 'p1.s1': { ...ENTRY, state: 'draft', source: textHash('One.') } },
  } as const
  const writes = await library.locales.replaceWrites(id, 'de', translation, 'removed/replaced')
  await library.files.commit({ writes })
  return { ...library, id }
}
