import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { writeReading } from '../../../../main/library/reading-file.ts'
import { testLibrary } from '../../../support/service/test-library.ts'
import { writeFiles } from '../../../support/files/write-files.ts'

const STAMP = '20261123T120000Z'
const TEXT = 'A title\nOne.|Two.\nThree.'

/** A library with an article, its German translation and a saved position. */
async function setUp() {
  const library = await testLibrary()
  const id = await library.add(TEXT)
  await addGerman('Eins.')
  const position = { top: 'p1.s2', offset: 4, caret: null }
  await writeReading(library.files, id, { view: null, position })
  return { ...library, id, addGerman, position }

  async function addGerman(first: string): Promise<void> {
    await writeFiles(library.root, {
      [`locales/de/${id}.json`]: { title: 'Ein Titel', p1: { s1: first } },
      [`articles/${id}/ledger/de.json`]: { schema: 1, entries: {} },
      [`articles/${id}/alignment/de.json`]: { name: first },
    })
  }
}

/** Every file of a library, sorted, without the folder of logs and locks. */
async function filesOf(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((one) => one.isFile())
    .map((one) => `${one.parentPath}/${one.name}`.slice(root.length + 1))
    .sort()
}

test('a removed article comes back with translations, notes and position', async () => {
  const { shelf, files, root, id, position } = await setUp()
  const before = await filesOf(root)
  const loaded = await shelf.load(id)
  await shelf.remove(id)
  expect(await shelf.load(id)).toBeNull()
  expect(await shelf.removed()).toEqual([
    {
      name: `${id}-${STAMP}`,
      kind: 'article',
      articleId: id,
      title: 'A title',
      language: 'en',
      removedAt: '2026-11-23T12:00:00Z',
    },
  ])
  expect(await shelf.restoreArticle(`${id}-${STAMP}`)).toEqual({ id })
  expect(await filesOf(root)).toEqual(before)
  expect(await shelf.load(id)).toEqual(loaded)
  expect((await shelf.load(id))?.reading.position).toEqual(position)
  expect(await shelf.removed()).toEqual([])
  expect(await files.list('removed')).toEqual([])
})

test('an article whose file was added again is not replaced', async () => {
  const { shelf, add, id } = await setUp()
  await shelf.remove(id)
  expect(await add(TEXT)).toBe(id)
  expect(await shelf.restoreArticle(`${id}-${STAMP}`)).toEqual({ problem: 'in-library' })
  expect((await shelf.removed()).map(({ name }) => name)).toEqual([`${id}-${STAMP}`])
})

test('a removed translation comes back', async () => {
  const { shelf, root, id } = await setUp()
  const before = await filesOf(root)
  await shelf.removeTranslation(id, 'de')
  expect(await shelf.removed()).toMatchObject([
    { name: `${id}-de-${STAMP}`, kind: 'translation', language: 'de', title: 'Ein Titel' },
  ])
  expect(await shelf.restoreTranslation(`${id}-de-${STAMP}`)).toEqual({
    articleId: id,
    language: 'de',
  })
  expect(await filesOf(root)).toEqual(before)
  expect((await shelf.translation(id, 'de'))?.strings['p1.s1']).toBe('Eins.')
})

test('it changes places with the one that is there now', async () => {
  const { shelf, id, addGerman } = await setUp()
  await shelf.removeTranslation(id, 'de')
  await addGerman('Anders.')
  await shelf.restoreTranslation(`${id}-de-${STAMP}`)
  expect((await shelf.translation(id, 'de'))?.strings['p1.s1']).toBe('Eins.')
  expect(await shelf.removed()).toMatchObject([{ name: `${id}-de-${STAMP}-2` }])
  await shelf.restoreTranslation(`${id}-de-${STAMP}-2`)
  expect((await shelf.translation(id, 'de'))?.strings['p1.s1']).toBe('Anders.')
})

test('a translation needs its article', async () => {
  const { shelf, id } = await setUp()
  await shelf.removeTranslation(id, 'de')
  await shelf.remove(id)
  expect(await shelf.restoreTranslation(`${id}-de-${STAMP}`)).toEqual({ problem: 'no-article' })
  await shelf.restoreArticle(`${id}-${STAMP}`)
  expect(await shelf.restoreTranslation(`${id}-de-${STAMP}`)).toMatchObject({ language: 'de' })
})

test('it does not take the place of the article’s own text', async () => {
  const { shelf, id } = await setUp()
  await shelf.removeTranslation(id, 'de')
  await shelf.setLanguage(id, 'de')
  expect(await shelf.restoreTranslation(`${id}-de-${STAMP}`)).toEqual({
    problem: 'has-translation',
  })
})

test('of two at once one restores, and other folders are none', async () => {
  const { shelf, root, id } = await setUp()
  await shelf.remove(id)
  const name = `${id}-${STAMP}`
  const both = await Promise.all([shelf.restoreArticle(name), shelf.restoreArticle(name)])
  expect(both.filter(Boolean)).toEqual([{ id }])
  await writeFiles(root, {
    'removed/other/a.json': {},
    'removed/a-00000000-20261123T120000Z/b': {},
  })
  expect(await shelf.removed()).toEqual([])
  for (const other of ['other', '..', '../articles', 'a-00000000-20261123T120000Z'])
    expect(await shelf.restoreArticle(other)).toBeNull()
})
