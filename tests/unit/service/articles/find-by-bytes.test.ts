import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256Of } from '../../../../main/library/article-id.ts'
import { testLibrary } from '../../../support/service/test-library.ts'
import { writeFiles } from '../../../support/files/write-files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('the bytes of any original of an article are known', async () => {
  const library = await testLibrary()
  const id = await library.add('A title\nOne.')
  const file = `articles/${id}/article.json`
  const record = JSON.parse(await readFile(join(library.root, file), 'utf8'))
  const later = bytes('A title\nOne, as it was corrected.')
  const original = { ...record.originals[0], file: 'original-2.txt', sha256: sha256Of(later) }
  await writeFiles(library.root, {
    [file]: { ...record, originals: [...record.originals, original] },
    [`articles/${id}/original-2.txt`]: later,
  })
  expect(await library.shelf.add(later, 'b.txt')).toMatchObject({ id, isNew: false })
  expect(await library.shelf.add(bytes('A title\nTwo.'), 'c.txt')).toMatchObject({ isNew: true })
  expect(await library.shelf.ids()).toHaveLength(2)
})

test('another text whose hash begins alike overwrites nothing', async () => {
  const library = await testLibrary()
  const id = await library.add('A title\nOne.')
  // In place of two texts with the same first digits, which take hours to find.
  await writeFile(join(library.root, `articles/${id}/original.txt`), 'A title\nAnother.')
  const again = await library.shelf.add(bytes('A title\nOne.'), 'a.txt')
  expect(again).toMatchObject({ id: `2-${id}`, isNew: true })
  expect(await readFile(join(library.root, `articles/${id}/original.txt`), 'utf8')).toBe(
    'A title\nAnother.',
  )
})
