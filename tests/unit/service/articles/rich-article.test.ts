import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportedDocument } from '../../../../main/documents/imported-document.ts'
import { recordOfImport } from '../../../../main/service/articles/record-of-import.ts'
import { textHash } from '../../../../main/translation/text-hash.ts'
import { importRich } from '../../../support/service/rich-importer.ts'
import { testLibrary } from '../../../support/service/test-library.ts'
import { TINY_PNG } from '../../../support/files/tiny-picture.ts'
import { writeFiles } from '../../../support/files/write-files.ts'

const TEXT = 'A title\nOne.|Two.\nThree.|Four.'
const PICTURE = { name: 'picture-1.png', alt: 'A lamp', width: 1, height: 1 }
const STRONG = { kind: 'strong', start: 0, end: 3 }
const LINK = { kind: 'link', start: 1, end: 3, href: 'https://example.org/a' }
const NOTE = { kind: 'note', start: 0, end: 1, href: '#note' }
const GONE = { kind: 'link', start: 0, end: 1, href: '#gone' }

async function withArticle() {
  const calls: Uint8Array[] = []
  const importDocument = (bytes: Uint8Array): ImportedDocument => {
    calls.push(bytes)
    return importRich(bytes)
  }
  const library = await testLibrary({ importDocument })
  const id = await library.add(TEXT)
  const article = async () => {
    const loaded = await library.shelf.load(id)
    if (!loaded) throw new Error('No such article')
    return loaded.article
  }
  return { ...library, id, article, calls, folder: join(library.root, 'articles', id) }
}

test('marks, pictures, cells, items and verse are stored and returned with the texts', async () => {
  const { article, folder } = await withArticle()
  const { blocks, trimmed, cover, targets } = await article()
  expect(blocks).toEqual([
    {
      key: 'p1',
      kind: 'paragraph',
      segments: [
        { key: 's1', text: 'One.', marks: [STRONG] },
        { key: 's2', text: 'Two.', marks: [NOTE, GONE, LINK] },
      ],
      item: { depth: 0, number: 2 },
    },
    {
      key: 'p2',
      kind: 'paragraph',
      segments: [
        { key: 's1', text: 'Three.' },
        { key: 's2', text: 'Four.' },
      ],
      cell: { table: 1, row: 0, column: 1, header: true },
      verse: { continues: true, indent: 2 },
    },
    { key: 'f1', kind: 'figure', segments: [], picture: PICTURE },
  ])
  const record = JSON.parse(await readFile(join(folder, 'article.json'), 'utf8'))
  expect(record.blocks[1].anchors).toEqual(['note'])
  // Nothing refers to it.
  expect(record.trimmed[0]).not.toHaveProperty('anchors')
  expect(trimmed[0]).toMatchObject({ key: 't1', picture: { name: 'picture-2.png' } })
  expect(cover).toEqual({ name: 'picture-3.png', alt: '', width: 1, height: 1 })
  expect(targets).toEqual({ note: { block: 'p2', part: 0 } })
  expect((await readdir(join(folder, 'media'))).sort()).toEqual([
    'picture-1.png',
    'picture-2.png',
    'picture-3.png',
  ])
})

test('a restored block has its marks and its picture', async () => {
  const { article, shelf, id } = await withArticle()
  await shelf.restore(id, 't1', true)
  expect((await article()).blocks[0]).toEqual({
    key: 't1',
    kind: 'figure',
    segments: [{ key: 's1', text: 'A teaser.', marks: [{ kind: 'emphasis', start: 2, end: 8 }] }],
    picture: { name: 'picture-2.png', alt: '', width: 1, height: 1 },
  })
})

test('marks outside the text are dropped, and the others kept', async () => {
  const { article, root, id } = await withArticle()
  await writeFiles(root, { [`locales/en/${id}.json`]: { p1: { s1: '1', s2: 'Two' } } })
  const segments = (await article()).blocks[0]?.segments
  expect(segments).toEqual([
    { key: 's1', text: '1' },
    { key: 's2', text: 'Two', marks: [NOTE, GONE, LINK] },
  ])
})

test('an article.json without any of these is valid', async () => {
  const { article, folder, root, id } = await withArticle()
  const record = JSON.parse(await readFile(join(folder, 'article.json'), 'utf8'))
  const { cover: _, chapters: __, ...rest } = record
  const segments = [{ key: 's1' }, { key: 's2' }]
  const blocks = [{ key: 'p1', kind: 'paragraph', next: 3, segments }]
  await writeFiles(root, { [`articles/${id}/article.json`]: { ...rest, blocks, trimmed: [] } })
  const { cover, targets, ...plain } = await article()
  expect({ cover, targets }).toEqual({ cover: null, targets: {} })
  expect(plain.blocks[0]?.segments[0]).toEqual({ key: 's1', text: 'One.' })
})

test('a picture is found by its name, other files are not', async () => {
  const { shelf, id, root } = await withArticle()
  await writeFiles(root, { [`articles/${id}/media/other.png`]: 'x' })
  expect(Buffer.from((await shelf.picture(id, 'picture-1.png')) ?? [])).toEqual(
    Buffer.from(TINY_PNG),
  )
  expect(await shelf.picture(id, 'other.png')).toBeNull()
  expect(await shelf.picture(id, 'picture-9.png')).toBeNull()
  expect(await shelf.picture('other-01234567', 'picture-1.png')).toBeNull()
})

test('missing pictures are recreated from the original, all together and only once', async () => {
  const { shelf, id, folder, calls } = await withArticle()
  await rm(join(folder, 'media'), { recursive: true })
  const names = ['picture-1.png', 'picture-2.png', 'picture-3.png']
  const found = await Promise.all(names.map((name) => shelf.picture(id, name)))
  expect(found.map((bytes) => bytes?.length)).toEqual(names.map(() => TINY_PNG.length))
  expect(calls.length).toBe(2)
  expect((await readdir(join(folder, 'media'))).sort()).toEqual(names)
  await rm(join(folder, 'media'), { recursive: true })
  await rm(join(folder, 'original.txt'))
  expect(await shelf.picture(id, 'picture-1.png')).toBeNull()
})

test('values that would make the record invalid are dropped', () => {
  const bytes = new TextEncoder().encode(TEXT)
  const document = importRich(bytes)
  const [first] = document.blocks
  if (!first) throw new Error('No block')
  const mark = { segment: 0, start: 0, end: 2 }
  first.marks = [
    { kind: 'link', ...mark, href: 'javascript:alert(1)' },
    { kind: 'link', ...mark, href: 'file:///etc/passwd' },
    { kind: 'link', ...mark, href: 'https://example.org/\nx' },
    { kind: 'strong', ...mark, end: 99 },
    { kind: 'strong', ...mark, segment: 7 },
    { kind: 'strong', ...mark, start: 2 },
    { kind: 'ruby', ...mark, ruby: '' },
    { kind: 'emphasis', ...mark },
  ]
  first.picture = { source: '../../a.png', alt: '' }
  const { record } = recordOfImport(document, 'a-01234567', '2026-11-23T12:00:00.000Z')
  expect(record.blocks[0]).toEqual({
    key: 'p1',
    kind: 'paragraph',
    next: 3,
    segments: [
      { key: 's1', hash: textHash('One.') },
      { key: 's2', hash: textHash('Two.') },
    ],
    marks: [{ kind: 'emphasis', segment: 's1', start: 0, end: 2 }],
    item: { depth: 0, number: 2 },
  })
})
