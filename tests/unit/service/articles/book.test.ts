import { expect, test } from 'vitest'
import type { ImportedDocument } from '../../../../main/documents/imported-document.ts'
import { writeReading } from '../../../../main/library/reading-file.ts'
import { importLines } from '../../../support/service/line-importer.ts'
import { testLibrary } from '../../../support/service/test-library.ts'
import { writeFiles } from '../../../support/files/write-files.ts'

/** Each heading starts a chapter; the first paragraph has a note in the last. */
function importBook(bytes: Uint8Array): ImportedDocument {
  const document = importLines(bytes)
  const heads = document.blocks.filter((block) => block.kind === 'heading')
  const [first] = document.blocks
  const last = document.blocks.at(-1)
  if (first) first.marks = [{ kind: 'note', segment: 0, start: 0, end: 1, href: '#note' }]
  if (last) last.anchors = ['note']
  return {
    ...document,
    format: 'epub',
    chapters: heads.map(({ key, segments }) => ({
      title: segments[0] ?? '',
      depth: 0,
      block: key,
    })),
  }
}

const TEXT = 'A book\nFront.\n- Top.\n# One\nOne.|Uno.\n- Foot.\n# Two\nTwo.'

async function withBook() {
  const library = await testLibrary({ importDocument: importBook })
  const id = await library.add(TEXT)
  await writeFiles(library.root, {
    [`locales/de/${id}.json`]: { title: 'Buch', p1: { s1: 'Vorn.' }, p2: { s1: 'Eins.' } },
  })
  const open = async (part?: number) => {
    const loaded = await library.shelf.load(id, part)
    if (!loaded) throw new Error('No such article')
    return loaded
  }
  return { ...library, id, open }
}

const keys = ({ blocks }: { blocks: { key: string }[] }) => blocks.map((block) => block.key).join()

test('a part has its own texts, trimmed blocks and translation, and the progress of the whole', async () => {
  const { open, shelf, id } = await withBook()
  const { article, translations } = await open(1)
  expect(keys(article)).toBe('h1,p2')
  expect(article.parts).toEqual([
    { title: null, blocks: 1, segments: 1 },
    { title: 'One', blocks: 2, segments: 3 },
    { title: 'Two', blocks: 2, segments: 2 },
  ])
  expect(article).toMatchObject({ part: 1, chapters: [{ title: 'One', part: 1 }, { part: 2 }] })
  expect(article.trimmed.map((one) => one.key)).toEqual(['t2'])
  const translation = translations.get('de')
  expect(translation?.strings).toEqual({ title: 'Buch', 'p2.s1': 'Eins.' })
  expect(Object.keys(translation?.status ?? {})).toEqual(['title', 'h1.s1', 'p2.s1', 'p2.s2'])
  expect(translation?.progress.segments).toMatchObject({ total: 6, translated: 2 })
  expect(await shelf.translation(id, 'de', 1)).toEqual(translation)
})

test('the first part is the default, and an index too high is the last part', async () => {
  const { open } = await withBook()
  expect(keys((await open()).article)).toBe('p1')
  expect(keys((await open(99)).article)).toBe('h2,p3')
})

test('a note in another part is found', async () => {
  const { open } = await withBook()
  expect((await open(0)).article.targets).toEqual({ note: { block: 'p3', part: 2 } })
})

test('the part read last is opened', async () => {
  const { open, files, id } = await withBook()
  const place = (top: string | null, start?: string) =>
    writeReading(files, id, {
      view: null,
      position: { top, offset: 0, caret: null, ...(start === undefined ? {} : { start }) },
    })
  await place(null, 'h2')
  expect((await open()).article.part).toBe(2)
  await place('p2.s1')
  expect((await open()).article.part).toBe(1)
  await place('title', 'h1')
  expect((await open()).article.part).toBe(1)
  await place('p99.s1')
  expect((await open()).article.part).toBe(0)
})

test('a restored block belongs to its part', async () => {
  const { open, shelf, id } = await withBook()
  await shelf.restore(id, 't2', true)
  expect(keys((await open(1)).article)).toBe('h1,p2,t2')
  expect(keys((await open(2)).article)).toBe('h2,p3')
  expect((await open(0)).article.trimmed.map((one) => one.key)).toEqual(['t1'])
})
