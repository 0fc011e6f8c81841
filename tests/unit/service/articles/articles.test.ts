import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testLibrary } from '../../../support/service/test-library.ts'
import { testService } from '../../../support/service/test-service.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

test('what only memory holds is not said to be saved, by any way to add it', async () => {
  const root = join(await temporaryFolder(), 'library')
  // A file in its place, so that the folder cannot be made.
  await writeFile(root, '')
  const library = await testLibrary({ root })
  const { service } = await testService({ library })
  const upload = () =>
    service.articles.import({ name: 'a.txt', content: new Blob(['A title\nOne.']) })
  const fetched = () => service.articles.importAddress('https://example.org/page')
  for (const add of [upload, fetched]) {
    expect(await add()).toMatchObject({ isNew: true, isSaved: false })
    expect(await add()).toMatchObject({ isNew: false, isSaved: false })
  }
  await rm(root)
  await mkdir(root)
  await library.files.writeKept()
  for (const add of [upload, fetched])
    expect(await add()).toMatchObject({ isNew: false, isSaved: true })
})

test('an unknown field of an original stays when the record is changed', async () => {
  const library = await testLibrary()
  const id = await library.add('A title\nOne.\n- Left out.')
  const file = join(library.root, 'articles', id, 'article.json')
  const record = JSON.parse(await readFile(file, 'utf8'))
  expect(record.originals[0]).not.toHaveProperty('importer')
  record.originals[0].importer = '1'
  await writeFile(file, JSON.stringify(record))
  const again = await testLibrary({ root: library.root })
  expect(await again.shelf.restore(id, 't1', true)).toBe(true)
  expect(JSON.parse(await readFile(file, 'utf8')).originals[0].importer).toBe('1')
  expect(again.problems).toEqual([])
})
