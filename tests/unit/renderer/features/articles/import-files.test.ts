import { ORPCError } from '@orpc/client'
import { expect, test, vi } from 'vitest'
import { MAX_BESIDE_BYTES, MAX_IMPORT_BYTES } from '../../../../../contract/files/import-limit.ts'
import type { SelectedFile } from '../../../../../renderer/features/articles/choose-texts.ts'
import {
  importAddress,
  type ImportHandlers,
  importFiles,
} from '../../../../../renderer/features/articles/import-files.ts'
import { openingOf } from '../../../../../renderer/features/articles/imported-text.ts'

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
    onDone: ({ last, others, failed, total, hint }) =>
      calls.push([
        'done',
        last && `${last.id}${last.isNew ? '' : ' (known)'}`,
        ...others.map((one) => `${one.name}${one.isNew ? '' : ' (known)'}`),
        ...(hint ? [hint] : []),
        ...failed.map(({ name, problem }) => `${name}: ${problem}`),
        ...(failed.length > 0 ? [`of ${total}`] : []),
      ]),
    onFailure: () => calls.push('failure'),
  })
  return calls
}

test('what only memory holds is opened, and not reported as added', async () => {
  expect(await importAll(file('a', 'unsaved'), file('b'), file('c', 'unsaved'))).toEqual([
    ['import', 'a'],
    ['import', 'b'],
    ['import', 'c'],
    ['done', 'c-id', 'b'],
  ])
})

test.each([
  [true, true, 'opened'],
  [true, false, 'opened'],
  [false, true, 'already'],
  [false, false, 'opened'],
] as const)('a page (new: %s, saved: %s) is %s', async (isNew, isSaved, message) => {
  const service = { articles: { fetch: async () => ({ id: 'page-id', isNew, isSaved }) } }
  const onDone = vi.fn<ImportHandlers['onDone']>()
  const onFailure = (): never => expect.unreachable()
  const problem = await importAddress('https://example.org', service, { onDone, onFailure })
  const { last, others } = onDone.mock.calls[0]?.[0] ?? expect.unreachable()
  expect([last?.id, last && openingOf(last), others, problem]).toEqual([
    'page-id',
    message,
    [],
    null,
  ])
})

test('an address resolves to why its page was not imported, or that it was cancelled', async () => {
  const onDone = (): never => expect.unreachable()
  const onFailure = vi.fn()
  const failing = (error: Error) => ({
    articles: {
      fetch: async () => {
        throw error
      },
    },
  })
  const start = (error: Error, signal?: AbortSignal) =>
    importAddress('https://example.org', failing(error), { onDone, onFailure }, signal)
  const refused = new ORPCError('IMPORT_FAILED', { defined: true, data: { problem: 'refused' } })
  expect(await start(refused)).toBe('refused')
  expect(await start(new DOMException('', 'AbortError'), AbortSignal.abort())).toBe('cancelled')
  expect(onFailure).not.toHaveBeenCalled()
  expect(await start(new ORPCError('INTERNAL_SERVER_ERROR'))).toBeNull()
  expect(onFailure).toHaveBeenCalledTimes(1)
})

test('imports files one at a time, reports on each, and returns the last to open', async () => {
  expect(await importAll(file('slow'), file('b', 'known'), file('c'))).toEqual([
    ['import', 'slow'],
    ['import', 'b'],
    ['import', 'c'],
    ['done', 'c-id', 'slow', 'b (known)'],
  ])
})

test('returns the last imported file, and why others failed', async () => {
  const gone = selected('gone', {
    size: 1,
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  })
  const calls = await importAll(file('a', 'known'), file('b', 'picture'), file('c', 'fault'), gone)
  expect(calls.filter((one) => !(Array.isArray(one) && one[0] === 'import'))).toEqual([
    'failure',
    ['done', 'a-id (known)', 'b: binary', 'gone: unreadable', 'of 4'],
  ])
})

test('does not read a file that is too large, and opens nothing if nothing was imported', async () => {
  const arrayBuffer = () => Promise.reject(new Error('was read'))
  expect(await importAll(selected('film', { size: MAX_IMPORT_BYTES + 1, arrayBuffer }))).toEqual([
    ['done', null, 'film: too-large', 'of 1'],
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
    ['done', 'page.html-id'],
  ])
})

test('a text imported without its pictures has a hint', async () => {
  expect(await importAll(file('notes.md', '![](beside.png)'))).toEqual([
    ['import', 'notes.md'],
    ['done', 'notes.md-id', { page: 'notes.md', kind: 'beside' }],
  ])
})

test('pictures chosen with a page are imported with it; an unreferenced one is an error', async () => {
  expect(await importAll(file('c.png'), file('page.html', PAGE), file('a b.png'))).toEqual([
    ['import', 'page.html', 'a b.png'],
    ['done', 'page.html-id', 'c.png: binary', 'of 2'],
  ])
})

test('the hint about a page’s picture folder is given once', async () => {
  const alone = '<img src="alone_files/a.png">'
  expect((await importAll(file('a.html', alone), file('b.html', alone))).at(-1)).toEqual([
    'done',
    'b.html-id',
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
    ['done', 'page.html-id', { page: 'page.html', kind: 'too-many' }, '3.png: binary', 'of 2'],
  ])
})

test('cancelling one text of a folder cancels the rest', async () => {
  const files = [file('f/1.txt'), file('f/2.txt', 'stop'), file('f/3.txt')]
  expect(await importSelection({ files, folder: 'f', isCut: false })).toEqual([
    ['import', '1.txt'],
    ['import', '2.txt'],
    ['done', '1.txt-id', '2.txt: cancelled', 'of 3'],
  ])
})

test('a folder without texts, and one with too many', async () => {
  expect(await importSelection({ files: [file('f/a.png')], folder: 'f', isCut: false })).toEqual([
    ['done', null, 'f: no-texts', 'of 0'],
  ])
  const files = Array.from({ length: 120 }, (_, index) => file(`f/${index}.txt`))
  const calls = await importSelection({ files, folder: 'f', isCut: false })
  expect(calls.filter((one) => Array.isArray(one) && one[0] === 'import')).toHaveLength(100)
  const done = calls.at(-1)
  expect(Array.isArray(done) && done.slice(-2)).toEqual(['f: many-texts', 'of 100'])
})
