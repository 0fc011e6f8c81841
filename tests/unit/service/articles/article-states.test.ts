import { expect, test } from 'vitest'
import { shareRead } from '../../../../main/service/articles/article-states.ts'
import { writeReading } from '../../../../main/library/reading-file.ts'
import { writeFiles } from '../../../support/files/write-files.ts'
import { testLibrary } from '../../../support/service/test-library.ts'

const block = (key: string, count: number) => ({
  key,
  kind: 'paragraph' as const,
  segments: Array.from({ length: count }, (_, at) => ({ key: `s${at + 1}`, text: 'x' })),
})
const BLOCKS = { blocks: [block('p1', 2), block('p2', 4), block('p3', 2)] }
const at = (top: string | null, start?: string) => ({
  position: { top, offset: 0, caret: null, ...(start === undefined ? {} : { start }) },
})

test.each([
  [{ position: null }, null],
  [at(null), 0],
  [at('title'), 0],
  [at('p2.s1'), 0.25],
  [at('p2.s3'), 0.5],
  // A part of a book that was opened at its start.
  [at(null, 'p3'), 0.75],
  // A sentence that a newer version of the text does not have.
  [at('p9.s1'), 0],
])('the share read before %j is %s', (reading, share) => {
  expect(shareRead(BLOCKS, reading)).toBe(share)
})

test('states have the languages, their progress and the place last read', async () => {
  const library = await testLibrary()
  const { shelf, files } = library
  const id = await library.add('A title\nOne.|Two.\nThree.|Four.')
  await writeFiles(library.root, { [`locales/de/${id}.json`]: { p1: { s1: 'Eins.' } } })
  const [state] = await shelf.states([id, 'nothing-00000000'])
  expect(state).toMatchObject({
    id,
    languages: [
      { language: 'en' },
      { language: 'de', progress: { segments: { total: 4, translated: 1, unknown: 1 } } },
    ],
    read: null,
    readAt: null,
  })
  await writeReading(files, id, {
    view: null,
    position: { top: 'p2.s1', offset: 0, caret: null },
  })
  const [read] = await shelf.states([id])
  expect(read?.read).toBe(0.5)
  expect(Date.parse(read?.readAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
})
