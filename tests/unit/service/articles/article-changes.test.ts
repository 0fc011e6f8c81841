import { readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type TestLibrary, testLibrary } from '../../../support/service/test-library.ts'
import { writeFiles } from '../../../support/files/write-files.ts'
import { readReading, writeReading } from '../../../../main/library/reading-file.ts'

const TEXT = 'A title\nOne.|Two.\n- Notice.\nThree.'
const ID = 'a-title-ed478796'

async function withArticle(folders = {}): Promise<TestLibrary & { id: string }> {
  const library = await testLibrary(folders)
  return { ...library, id: await library.add(TEXT) }
}

/** All files of a folder by path, with their content as text. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const found = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const
    }),
  )
  return Object.fromEntries(found)
}

const VIEW = {
  mode: 'side-by-side' as const,
  languages: ['en', 'de'],
  type: { en: { family: 'serif' as const, size: 1, lineHeight: 1.5, measure: 60 } },
}

test('setting the language keeps texts, translations and view', async () => {
  const { id, root, shelf, files } = await withArticle()
  await shelf.restore(id, 't1', true)
  await writeFiles(root, { [`locales/de/${id}.json`]: { p1: { s1: 'Eins.' } } })
  await writeReading(files, id, { view: VIEW, position: { top: 'p1.s1', offset: 0, caret: null } })
  const words = await readFile(join(root, `locales/en/${id}.json`), 'utf8')
  expect(await shelf.setLanguage(id, 'nl')).toBe('changed')
  expect(await readFile(join(root, `locales/nl/${id}.json`), 'utf8')).toBe(words)
  expect(await readdir(join(root, 'locales/en'))).toEqual([])
  const loaded = await shelf.load(id)
  expect(loaded?.article.language).toBe('nl')
  expect(loaded?.article.languages.map((one) => one.language)).toEqual(['nl', 'de'])
  expect(loaded?.article.blocks[0]?.segments.map((one) => one.text)).toEqual(['One.', 'Two.'])
  expect(loaded?.article.trimmed.map((one) => one.restored)).toEqual([true])
  expect((await shelf.translation(id, 'de'))?.strings).toEqual({ 'p1.s1': 'Eins.' })
  const { view, position } = await readReading(files, id)
  expect(view?.languages).toEqual(['nl', 'de'])
  expect(Object.keys(view?.type ?? {})).toEqual(['nl'])
  expect(position?.top).toBe('p1.s1')
})

test('rejects a language that the article is translated into, and invalid tags', async () => {
  const { id, root, shelf } = await withArticle()
  await writeFiles(root, { [`locales/de/${id}.json`]: { p1: { s1: 'Eins.' } } })
  const before = await filesIn(root)
  expect(await shelf.setLanguage(id, 'DE')).toBe('has-translation')
  expect(await shelf.setLanguage(id, '../de')).toBe('no-such-language')
  expect(await shelf.setLanguage(id, 'en')).toBe('changed')
  expect(await shelf.setLanguage('unknown-00000000', 'nl')).toBeNull()
  expect(await filesIn(root)).toEqual(before)
})

test('missing texts are repaired before the language is set', async () => {
  const { id, root, shelf, files } = await withArticle()
  await files.move(`locales/en/${id}.json`, `locales/en/${id}.json.gone`)
  expect(await shelf.setLanguage(id, 'nl')).toBe('changed')
  expect(await readFile(join(root, `locales/nl/${id}.json`), 'utf8')).toContain('One.')
})

test('a removed article is moved completely, and moving it back restores it', async () => {
  const { id, root, shelf, files } = await withArticle()
  const other = (await shelf.add(new TextEncoder().encode('Other\nOne.'), 'b.txt')).id
  await writeFiles(root, {
    [`locales/de/${id}.json`]: { p1: { s1: 'Eins.' } },
    [`locales/de/${id}.json.replaced-20261101T000000Z`]: { p1: { s1: 'Alt.' } },
  })
  await writeReading(files, id, { view: VIEW, position: null })
  const before = await filesIn(root)
  const removed = await shelf.remove(id)
  const folder = join(root, 'removed', `${id}-20261123T120000Z`)
  expect(removed).toMatchObject({ folder })
  expect(await shelf.ids()).toEqual([other])
  expect(await shelf.load(id)).toBeNull()
  const away = await filesIn(folder)
  expect(Object.keys(away)).toHaveLength(6)
  for (const [path, text] of Object.entries(away)) expect(before[path], path).toBe(text)
  // Imported again, it is a new article and can be removed in the same second.
  expect(await shelf.add(new TextEncoder().encode(TEXT), 'a.txt')).toMatchObject({ isNew: true })
  expect((await shelf.load(id))?.article.languages).toHaveLength(1)
  expect(await shelf.remove(id)).toMatchObject({ folder: `${folder}-2` })
  expect(await filesIn(folder)).toEqual(away)
  await rename(join(folder, `articles/${id}`), join(root, `articles/${id}`))
  expect((await shelf.load(id))?.article.title).toBe('A title')
})

test('a removed translation is moved with its ledger and alignment, and moving it back restores it', async () => {
  const { id, root, shelf } = await withArticle()
  await writeFiles(root, {
    [`locales/de/${id}.json`]: { p1: { s1: 'Eins.' } },
    [`articles/${id}/ledger/de.json`]: { schema: 1, entries: {} },
    [`articles/${id}/alignment/de.json`]: { schema: 1 },
    [`locales/de/${id}.json.replaced-20261101T000000Z`]: { p1: { s1: 'Alt.' } },
    [`articles/${id}/ledger/de.json.replaced-20261101T000000Z`]: { schema: 1, entries: {} },
    [`locales/fr/${id}.json`]: { p1: { s1: 'Un.' } },
  })
  const before = await filesIn(root)
  expect((await shelf.load(id))?.article.languages).toMatchObject([
    { language: 'en', isRemovable: false },
    { language: 'fr', isRemovable: true },
    { language: 'de', isRemovable: true },
  ])
  const folder = join(root, 'removed', `${id}-de-20261123T120000Z`)
  expect(await shelf.removeTranslation(id, 'DE')).toMatchObject({ folder })
  const away = await filesIn(folder)
  expect(Object.keys(away)).toHaveLength(5)
  for (const [path, text] of Object.entries(away)) expect(before[path], path).toBe(text)
  expect((await shelf.load(id))?.article.languages.map((one) => one.language)).toEqual(['en', 'fr'])
  expect((await shelf.translation(id, 'de'))?.strings).toEqual({})
  await rename(join(folder, `locales/de/${id}.json`), join(root, `locales/de/${id}.json`))
  expect((await shelf.translation(id, 'de'))?.strings).toEqual({ 'p1.s1': 'Eins.' })
})

test('a translation removed again within a second gets a folder of its own', async () => {
  const { id, root, shelf } = await withArticle()
  const folder = join(root, 'removed', `${id}-de-20261123T120000Z`)
  for (const [text, end] of [
    ['Eins.', ''],
    ['Zwei.', '-2'],
    ['Drei.', '-3'],
  ] as const) {
    await writeFiles(root, { [`locales/de/${id}.json`]: { p1: { s1: text } } })
    expect(await shelf.removeTranslation(id, 'de')).toMatchObject({ folder: `${folder}${end}` })
    const away = await readFile(join(`${folder}${end}`, `locales/de/${id}.json`), 'utf8')
    expect(away).toContain(text)
  }
})

test('the source and a missing language cannot be removed as translations', async () => {
  const { id, root, shelf } = await withArticle()
  const before = await filesIn(root)
  expect(await shelf.removeTranslation(id, 'en')).toBeNull()
  expect(await shelf.removeTranslation(id, 'de')).toBeNull()
  expect(await shelf.removeTranslation(id, '../en')).toBeNull()
  expect(await shelf.removeTranslation('unknown-00000000', 'de')).toBeNull()
  expect(await filesIn(root)).toEqual(before)
})

test('shipped articles cannot be changed', async () => {
  const { id, shelf, root } = await withArticle({ shippedIds: [ID] })
  expect(id).toBe(ID)
  const before = await filesIn(root)
  expect((await shelf.load(id))?.article.isShipped).toBe(true)
  expect(await shelf.remove(id)).toEqual({ problem: 'shipped' })
  expect(await shelf.setLanguage(id, 'nl')).toBe('shipped')
  expect(await filesIn(root)).toEqual(before)
})
