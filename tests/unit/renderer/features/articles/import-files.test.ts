import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { MAX_BESIDE_BYTES, MAX_IMPORT_BYTES } from '../../../../../contract/files/import-limit.ts'
import type { GivenFile } from '../../../../../renderer/features/articles/given-files.ts'
import { importFiles } from '../../../../../renderer/features/articles/import-files.ts'

type Service = Parameters<typeof importFiles>[1]

type Opened = Awaited<ReturnType<GivenFile['open']>>

const given = (path: string, file: Opened): GivenFile => ({ path, open: async () => file })
const file = (path: string, text = path) => given(path, new File([text], path))

/** Takes files in and tells, in order, what was asked of the service and what was heard of it. */
async function take(...files: GivenFile[]) {
  return takeGiven({ files, folder: null, isCut: false })
}

async function takeGiven(all: Parameters<typeof importFiles>[0]) {
  const heard: unknown[] = []
  const service: Service = {
    articles: {
      import: async ({ name, content, beside = [] }) => {
        heard.push(['import', name, ...beside.map((one) => one.path)])
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
        return { id: `${name}-id`, isNew: text !== 'known', picturesIn }
      },
    },
  }
  await importFiles(all, service, {
    onAdded: (taken) =>
      heard.push(['added', ...taken.map((one) => `${one.name}${one.isNew ? '' : ' (known)'}`)]),
    onLast: (imported, others, { hint, hasProblems }) =>
      heard.push([
        'last',
        imported.id,
        imported.isNew,
        ...others.map((one) => one.name),
        ...(hint ? [hint] : []),
        ...(hasProblems ? ['with problems'] : []),
      ]),
    onProblem: (name, problem) => heard.push([problem, name]),
    onFailure: () => heard.push('failure'),
  })
  return heard
}

test('takes files in one after the other, tells of each, and gives the last to be opened', async () => {
  expect(await take(file('slow'), file('b', 'known'), file('c'))).toEqual([
    ['import', 'slow'],
    ['added', 'slow'],
    ['import', 'b'],
    ['added', 'slow', 'b (known)'],
    ['import', 'c'],
    ['last', 'c-id', true, 'slow', 'b'],
  ])
})

test('gives the last one that could be taken in, and the reason of each that could not', async () => {
  const gone = given('gone', {
    size: 1,
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  })
  const heard = await take(file('a', 'known'), file('b', 'picture'), file('c', 'fault'), gone)
  expect(heard.filter((one) => !(Array.isArray(one) && one[0] === 'import'))).toEqual([
    ['added', 'a (known)'],
    ['binary', 'b'],
    'failure',
    ['unreadable', 'gone'],
    ['last', 'a-id', false, 'with problems'],
  ])
})

test('does not read what is too large, and opens nothing where nothing was taken in', async () => {
  const arrayBuffer = () => Promise.reject(new Error('was read'))
  expect(await take(given('film', { size: MAX_IMPORT_BYTES + 1, arrayBuffer }))).toEqual([
    ['too-large', 'film'],
  ])
})

const PAGE = '<img src="page_files/a%20b.png"><img src=./page_files/c?x=1>'

test('a page of a folder comes with the pictures that it names, and with nothing else', async () => {
  const files = [
    file('saved/page.html', PAGE),
    file('saved/page_files/a b.png'),
    file('saved/page_files/c'),
    file('saved/page_files/other.png'),
    file('saved/page_files/frame.html'),
    file('saved/page_files/main.css'),
  ]
  expect(await takeGiven({ files, folder: 'saved', isCut: false })).toEqual([
    ['import', 'page.html', 'page_files/a b.png', 'page_files/c'],
    ['last', 'page.html-id', true],
  ])
})

test('a text that came without the pictures beside it says so', async () => {
  expect(await take(file('notes.md', '![](beside.png)'))).toEqual([
    ['import', 'notes.md'],
    ['last', 'notes.md-id', true, { page: 'notes.md', kind: 'beside' }],
  ])
})

test('pictures that are chosen with a page go with it; one that it does not name is no text', async () => {
  expect(await take(file('c.png'), file('page.html', PAGE), file('a b.png'))).toEqual([
    ['import', 'page.html', 'a b.png'],
    ['binary', 'c.png'],
    ['last', 'page.html-id', true, 'with problems'],
  ])
})

test('the folder of a page that came alone is told once', async () => {
  const alone = '<img src="alone_files/a.png">'
  expect((await take(file('a.html', alone), file('b.html', alone))).at(-1)).toEqual([
    'last',
    'b.html-id',
    true,
    'a.html',
    { page: 'b.html', kind: 'in-folder', folder: 'alone_files' },
  ])
})

test('pictures beyond what may come with a page stay out, and that is told', async () => {
  const size = MAX_BESIDE_BYTES / 2
  const large = (path: string) =>
    given(path, { size, arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) })
  const html = '<img src="1.png"><img src="2.png"><img src="3.png">'
  const files = ['1.png', '2.png', '3.png'].map(large)
  expect(await take(file('page.html', html), ...files)).toEqual([
    ['import', 'page.html', '1.png', '2.png'],
    ['binary', '3.png'],
    ['last', 'page.html-id', true, { page: 'page.html', kind: 'too-many' }, 'with problems'],
  ])
})

test('who cancels a text of a folder is asked to wait for none of the others', async () => {
  const files = [file('f/1.txt'), file('f/2.txt', 'stop'), file('f/3.txt')]
  expect(await takeGiven({ files, folder: 'f', isCut: false })).toEqual([
    ['import', '1.txt'],
    ['added', '1.txt'],
    ['import', '2.txt'],
    ['cancelled', '2.txt'],
    ['last', '1.txt-id', true, 'with problems'],
  ])
})

test('a folder without a text, and one with too many', async () => {
  expect(await takeGiven({ files: [file('f/a.png')], folder: 'f', isCut: false })).toEqual([
    ['no-texts', 'f'],
  ])
  const files = Array.from({ length: 120 }, (_, index) => file(`f/${index}.txt`))
  const heard = await takeGiven({ files, folder: 'f', isCut: false })
  expect(heard.filter((one) => Array.isArray(one) && one[0] === 'import')).toHaveLength(100)
  expect(heard.at(-2)).toEqual(['many-texts', 'f'])
})
