import { ORPCError } from '@orpc/client'
import { expect, test, vi } from 'vitest'
import { MAX_BESIDE_BYTES, MAX_IMPORT_BYTES } from '../../../../../contract/files/import-limit.ts'
import type { SelectedFile } from '../../../../../renderer/features/articles/choose-texts.ts'
import {
  importAddress,
  type ImportHandlers,
  importFiles,
  openingOf,
} from '../../../../../renderer/features/articles/import-files.ts'

type Service = Parameters<typeof importFiles>[1]

type Opened = Awaited<ReturnType<SelectedFile['open']>>

const selected = (path: string, file: Opened): SelectedFile => ({ path, open: async () => file })
const file = (path: string, text = path) => selected(path, new File([text], path))

/** Imports files; returns the service calls and handler calls in order. */
async function importAll(...files: SelectedFile[]) {
  return importSelection({ files, folder: null, isCut: false })
}

async function importSelection(all: Parameters<typeof importFiles>[0]) {
  const calls: unknown[] = []
  const service: Service = {
    articles: {
      import: async ({ name, content, beside = [] }) => {
        calls.push(['import', name, ...beside.map((one) => one.path)])
        await new Promise((resolve) => setTimeout(resolve, name === 'slow' ? 20 : 1))
        const text = await content.text()
        if (text === 'picture')
          throw new ORPCError('IMPORT_FAILED', { defined: true, data: { problem: 'binary' } })
        if (text === 'fault') throw new ORPCError('INTERNAL_SERVER_ERROR')
        if (text === 'stop')
          throw new ORPCError('IMPORT_FAILED', { defined: true, data: { problem: 'cancelled' } })
        const picturesIn = text.includes('alone_files')
          ? 'alone_files'
          : text.includes('beside.png')
            ? ''
            : null
        return {
          id: `${name}-id`,
          isNew: text !== 'known',
          picturesIn,
          isSaved: text !== 'unsaved',
        }
      },
    },
  }
  await importFiles(all, service, {
    onAdded: (taken) =>
      calls.push(['added', ...taken.map((one) => `${one.name}${one.isNew ? '' : ' (known)'}`)]),
    onLast: (imported, others, { hint, hasProblems }) =>
      calls.push([
        'last',
        imported.id,
        imported.isNew,
        ...others.map((one) => one.name),
        ...(hint ? [hint] : []),
        ...(hasProblems ? ['with problems'] : []),
      ]),
    onProblem: (name, problem) => calls.push([problem, name]),
    onFailure: () => calls.push('failure'),
  })
  return calls
}

test('what only memory holds is opened, and not reported as added', async () => {
  expect(await importAll(file('a', 'unsaved'), file('b'), file('c', 'unsaved'))).toEqual([
    ['import', 'a'],
    ['import', 'b'],
    ['added', 'b'],
    ['import', 'c'],
    ['last', 'c-id', true, 'b'],
  ])
})

test.each([
  [true, true, 'opened'],
  [true, false, 'opened'],
  [false, true, 'already'],
  [false, false, 'opened'],
] as const)('a page (new: %s, saved: %s) is %s', async (isNew, isSaved, message) => {
  const service = { articles: { fetch: async () => ({ id: 'page-id', isNew, isSaved }) } }
  const onLast = vi.fn<ImportHandlers['onLast']>()
  const fail = (): never => expect.unreachable()
  await importAddress('https://example.org', service, { onLast, onProblem: fail, onFailure: fail })
  const [imported, others] = onLast.mock.calls[0] ?? expect.unreachable()
  expect([imported.id, openingOf(imported), others]).toEqual(['page-id', message, []])
})

test('imports files one at a time, reports on each, and returns the last to open', async () => {
  expect(await importAll(file('slow'), file('b', 'known'), file('c'))).toEqual([
    ['import', 'slow'],
    ['added', 'slow'],
    ['import', 'b'],
    ['added', 'slow', 'b (known)'],
    ['import', 'c'],
    ['last', 'c-id', true, 'slow', 'b'],
  ])
})

test('returns the last imported file, and why others failed', async () => {
  const gone = selected('gone', {
    size: 1,
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  })
  const calls = await importAll(file('a', 'known'), file('b', 'picture'), file('c', 'fault'), gone)
  expect(calls.filter((one) => !(Array.isArray(one) && one[0] === 'import'))).toEqual([
    ['added', 'a (known)'],
    ['binary', 'b'],
    'failure',
    ['unreadable', 'gone'],
    ['last', 'a-id', false, 'with problems'],
  ])
})

test('does not read a file that is too large, and opens nothing if nothing was imported', async () => {
  const arrayBuffer = () => Promise.reject(new Error('was read'))
  expect(await importAll(selected('film', { size: MAX_IMPORT_BYTES + 1, arrayBuffer }))).toEqual([
    ['too-large', 'film'],
  ])
})

const PAGE = '<img src="page_files/a%20b.png"><img src=./page_files/c?x=1>'

test('a page of a folder is imported with only the pictures that it references', async () => {
  const files = [
    file('saved/page.html', PAGE),
    file('saved/page_files/a b.png'),
    file('saved/page_files/c'),
    file('saved/page_files/other.png'),
    file('saved/page_files/frame.html'),
    file('saved/page_files/main.css'),
  ]
  expect(await importSelection({ files, folder: 'saved', isCut: false })).toEqual([
    ['import', 'page.html', 'page_files/a b.png', 'page_files/c'],
    ['last', 'page.html-id', true],
  ])
})

test('a text imported without its pictures has a hint', async () => {
  expect(await importAll(file('notes.md', '![](beside.png)'))).toEqual([
    ['import', 'notes.md'],
    ['last', 'notes.md-id', true, { page: 'notes.md', kind: 'beside' }],
  ])
})

test('pictures chosen with a page are imported with it; an unreferenced one is an error', async () => {
  expect(await importAll(file('c.png'), file('page.html', PAGE), file('a b.png'))).toEqual([
    ['import', 'page.html', 'a b.png'],
    ['binary', 'c.png'],
    ['last', 'page.html-id', true, 'with problems'],
  ])
})

test('the hint about a page’s picture folder is given once', async () => {
  const alone = '<img src="alone_files/a.png">'
  expect((await importAll(file('a.html', alone), file('b.html', alone))).at(-1)).toEqual([
    'last',
    'b.html-id',
    true,
    'a.html',
    { page: 'b.html', kind: 'in-folder', folder: 'alone_files' },
  ])
})

test('pictures above the limit are omitted, with a hint', async () => {
  const size = MAX_BESIDE_BYTES / 2
  const large = (path: string) =>
    selected(path, { size, arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) })
  const html = '<img src="1.png"><img src="2.png"><img src="3.png">'
  const files = ['1.png', '2.png', '3.png'].map(large)
  expect(await importAll(file('page.html', html), ...files)).toEqual([
    ['import', 'page.html', '1.png', '2.png'],
    ['binary', '3.png'],
    ['last', 'page.html-id', true, { page: 'page.html', kind: 'too-many' }, 'with problems'],
  ])
})

test('cancelling one text of a folder cancels the rest', async () => {
  const files = [file('f/1.txt'), file('f/2.txt', 'stop'), file('f/3.txt')]
  expect(await importSelection({ files, folder: 'f', isCut: false })).toEqual([
    ['import', '1.txt'],
    ['added', '1.txt'],
    ['import', '2.txt'],
    ['cancelled', '2.txt'],
    ['last', '1.txt-id', true, 'with problems'],
  ])
})

test('a folder without texts, and one with too many', async () => {
  expect(await importSelection({ files: [file('f/a.png')], folder: 'f', isCut: false })).toEqual([
    ['no-texts', 'f'],
  ])
  const files = Array.from({ length: 120 }, (_, index) => file(`f/${index}.txt`))
  const calls = await importSelection({ files, folder: 'f', isCut: false })
  expect(calls.filter((one) => Array.isArray(one) && one[0] === 'import')).toHaveLength(100)
  expect(calls.at(-2)).toEqual(['many-texts', 'f'])
})
