import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createReading } from '../../../../main/service/reading/reading.ts'
import { openCacheFolder } from '../../../../main/service/stored/cache-folder.ts'
import { ageFiles, watchReads } from '../../../support/service/aged-files.ts'
import { testLibrary } from '../../../support/service/test-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { writeFiles } from '../../../support/files/write-files.ts'

/** A library of two articles, one with a German translation, whose files were written long ago. */
async function withArticles() {
  const cacheRoot = await temporaryFolder()
  const root = await temporaryFolder()
  const start = async () => {
    const cache = openCacheFolder(cacheRoot, root)
    return { ...(await testLibrary({ root, cache })), cache }
  }
  const library = await start()
  const id = await library.add('One\nFirst.|Second.')
  const other = await library.add('Two\nThird.')
  await writeFiles(root, { [`locales/de/${id}.json`]: { title: 'Eins', p1: { s1: 'Erster.' } } })
  await ageFiles(root)
  return { library, start, id, other, root, cacheRoot }
}

test('listing reads each record once, in this process and later ones', async () => {
  const { library, start, id, other } = await withArticles()
  const read = watchReads(library.files)
  const first = await library.shelf.summaries()
  expect(read.toSorted()).toEqual(
    [`articles/${id}/article.json`, `articles/${other}/article.json`].toSorted(),
  )
  read.length = 0
  expect(await library.shelf.summaries()).toEqual(first)
  expect(read).toEqual([])
  await library.cache.settled()
  const later = await start()
  const readLater = watchReads(later.files)
  expect(await later.shelf.summaries()).toEqual(first)
  expect(readLater).toEqual([])
})

test('an article that was changed outside, added or removed is listed as it is', async () => {
  const { library, id, other, root } = await withArticles()
  await library.shelf.summaries()
  const file = join(root, 'articles', id, 'article.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('"One"', '"New"'))
  await rm(join(root, 'articles', other), { recursive: true })
  await library.add('Three\nFourth.')
  const titles = (await library.shelf.summaries()).map(({ title }) => title)
  expect(titles.toSorted()).toEqual(['New', 'Three'])
})

test('a summary in the cache that is not valid is read again', async () => {
  const { start, id, cacheRoot, root } = await withArticles()
  const cache = openCacheFolder(cacheRoot, root)
  cache.write('summaries', { [id]: { stamp: 'x', summary: { title: 5 } } })
  cache.write(`progress-${id}`, { de: { stamp: 7 } })
  await cache.settled()
  const { shelf } = await start()
  expect(await shelf.summaries()).toHaveLength(2)
  expect((await shelf.load(id))?.article.languages).toHaveLength(2)
})

test('opening reads no other language once its progress is known, until its file changes', async () => {
  const { start, id, root } = await withArticles()
  const open = async () => {
    const { shelf, files, cache } = await start()
    const read = watchReads(files)
    const loaded = await shelf.load(id, undefined, () => [])
    await cache.settled()
    return { languages: loaded?.article.languages, read }
  }
  const german = `locales/de/${id}.json`
  const first = await open()
  expect(first.read).toContain(german)
  expect(first.languages?.[1]?.progress.segments).toMatchObject({ total: 2, translated: 1 })
  const again = await open()
  expect(again.languages).toEqual(first.languages)
  expect(again.read).not.toContain(german)
  await writeFiles(root, { [german]: { title: 'Eins', p1: { s1: 'Erster.', s2: 'Zweiter.' } } })
  expect((await open()).languages?.[1]?.progress.segments).toMatchObject({ translated: 2 })
})

test('another part of an open article is read from memory, and an edit outside from the file', async () => {
  const { library, id, root } = await withArticles()
  const { shelf, files } = library
  await shelf.load(id)
  const read = watchReads(files)
  expect((await shelf.load(id))?.translations.get('de')?.strings['p1.s1']).toBe('Erster.')
  expect(read.filter((file) => !file.endsWith('notes.json'))).toEqual([])
  await writeFiles(root, { [`locales/de/${id}.json`]: { p1: { s1: 'Anders.' } } })
  expect((await shelf.load(id))?.translations.get('de')?.strings['p1.s1']).toBe('Anders.')
})

test('saving a reading position does not read the article', async () => {
  const { library, id } = await withArticles()
  const reading = createReading(library.files)
  const read = watchReads(library.files)
  expect(await reading.save(id, { view: null, position: null })).toBe(true)
  expect(await reading.save('gone-12345678', { view: null, position: null })).toBe(false)
  expect(read.every((file) => file === `articles/${id}/notes.json`)).toBe(true)
})

test('states are counted once in several processes, and again after a change', async () => {
  const { library, start, id, root } = await withArticles()
  const first = await library.shelf.states([id])
  expect(first[0]?.languages.map((one) => one.language)).toEqual(['en', 'de'])
  await library.cache.settled()
  const later = await start()
  const read = watchReads(later.files)
  expect(await later.shelf.states([id])).toEqual(first)
  expect(read).toEqual([])
  await writeFiles(root, { [`locales/fr/${id}.json`]: { title: 'Un' } })
  const [changed] = await later.shelf.states([id])
  expect(changed?.languages.map((one) => one.language)).toEqual(['en', 'fr', 'de'])
})
