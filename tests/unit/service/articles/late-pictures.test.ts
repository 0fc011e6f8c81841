import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nextNumbers } from '../../../../main/library/record-keys.ts'
import type { ImportedDocument } from '../../../../main/documents/imported-document.ts'
import { withPictures } from '../../../../main/service/articles/late-pictures.ts'
import { importLines } from '../../../support/service/line-importer.ts'
import { testLibrary } from '../../../support/service/test-library.ts'
import { TINY_PNG } from '../../../support/files/tiny-picture.ts'
import { writeFiles } from '../../../support/files/write-files.ts'

const TEXT = 'A title\nOne.|Two.\nThree.'

/** A page of two paragraphs with a picture between them, which is missing without the files beside the page. */
function importPage(bytes: Uint8Array, hasPictures: boolean): ImportedDocument {
  const document = importLines(bytes)
  const [first, ...rest] = document.blocks
  if (!first) throw new Error('A text is needed')
  const figure = {
    key: 'f1',
    kind: 'figure' as const,
    segments: [],
    picture: { source: 'picture-1.png', alt: 'A lamp' },
  }
  return {
    ...document,
    format: 'html',
    extension: 'html',
    blocks: hasPictures ? [first, figure, ...rest] : document.blocks,
    media: hasPictures ? [{ name: 'picture-1.png', bytes: TINY_PNG }] : [],
    absent: hasPictures ? [] : ['page_files/lamp.png'],
  }
}

async function library() {
  let hasPictures = false
  const opened = await testLibrary({ importDocument: (bytes) => importPage(bytes, hasPictures) })
  const bytes = new TextEncoder().encode(TEXT)
  const add = (beside?: { path: string; bytes: Uint8Array }[]) => {
    hasPictures = beside !== undefined
    return opened.shelf.add(bytes, 'page.html', beside ? { beside } : {})
  }
  return { ...opened, add }
}

test('a page imported alone reports the folder of its pictures, and gets them when imported with them', async () => {
  const { add, shelf, root } = await library()
  const first = await add()
  expect(first).toMatchObject({ isNew: true, picturesIn: 'page_files' })
  const { id } = first
  expect(await shelf.picture(id, 'late-picture-1.png')).toBeNull()
  await writeFiles(root, { [`locales/de/${id}.json`]: { p2: { s1: 'Drei.' } } })
  const again = await add([{ path: 'page_files/lamp.png', bytes: TINY_PNG }])
  expect(again).toEqual({ id, isNew: false, picturesIn: null, isSaved: true })
  const loaded = await shelf.load(id)
  expect(loaded?.article.blocks.map((block) => block.key)).toEqual(['p1', 'f1', 'p2'])
  expect(loaded?.article.blocks[1]?.picture).toEqual({
    name: 'late-picture-1.png',
    alt: 'A lamp',
    width: 1,
    height: 1,
  })
  expect(await shelf.picture(id, 'late-picture-1.png')).toEqual(Buffer.from(TINY_PNG))
  expect((await shelf.translation(id, 'de'))?.strings).toEqual({ 'p2.s1': 'Drei.' })
  // Importing again changes nothing.
  const record = await readFile(join(root, `articles/${id}/article.json`), 'utf8')
  await add([{ path: 'page_files/lamp.png', bytes: TINY_PNG }])
  expect(await readFile(join(root, `articles/${id}/article.json`), 'utf8')).toBe(record)
})

const words = (key: string, picture?: string) => ({
  key,
  kind: 'paragraph' as const,
  next: 2,
  segments: [{ key: 's1' }] as { key: string; hash?: string }[],
  ...(picture ? { picture: { name: `${picture}.png`, alt: picture } } : {}),
})
const figure = (key: string, picture: string) => ({
  key,
  kind: 'figure' as const,
  next: 1,
  segments: [],
  picture: { name: `${picture}.png`, alt: picture },
})
const recordOf = (blocks: ReturnType<typeof words | typeof figure>[]) => ({
  blocks,
  next: nextNumbers(blocks.map(({ key }) => key)),
})

test('existing pictures stay, new ones are inserted with new keys, and none is renumbered', () => {
  const before = [words('p1'), figure('f1', 'old'), words('f2', 'caption'), words('p2')]
  const again = [
    figure('f1', 'first'),
    words('p1'),
    figure('f2', 'old'),
    figure('f3', 'new'),
    words('f4', 'caption'),
    words('p2', 'inside'),
    figure('f5', 'last'),
  ]
  expect(
    withPictures(recordOf(before), again)?.blocks.map(
      ({ key, picture }) => `${key} ${picture?.name ?? ''}`,
    ),
  ).toEqual([
    'f3 late-first.png',
    'p1 ',
    'f1 old.png',
    'f4 late-new.png',
    'f2 caption.png',
    'p2 late-inside.png',
    'f5 late-last.png',
  ])
})

test('nothing changes if another release imports different texts, or if no picture is missing', () => {
  const one = recordOf([words('p1')])
  const added = figure('f1', 'a')
  expect(withPictures(one, [words('p1'), words('p2'), added])).toBeNull()
  const two = { ...words('p1'), segments: [{ key: 's1' }, { key: 's2' }] }
  expect(withPictures(one, [two, added])).toBeNull()
  const hashed = (hash: string) => ({ ...words('p1'), segments: [{ key: 's1', hash }] })
  const known = recordOf([hashed('0123456789abcdef')])
  expect(withPictures(known, [hashed('0123456789abcdef'), added])).not.toBeNull()
  expect(withPictures(known, [hashed('fedcba9876543210'), added])).toBeNull()
  expect(withPictures(recordOf([words('p1'), added]), [words('p1'), added])).toBeNull()
})

test('the key of a picture that is gone is not given again', () => {
  const before = { blocks: [words('p1')], next: { p: 2, f: 8 } }
  const added = withPictures(before, [figure('f1', 'a'), words('p1')])
  expect(added?.blocks.map(({ key }) => key)).toEqual(['f8', 'p1'])
  expect(added?.next).toEqual({ p: 2, f: 9 })
})
