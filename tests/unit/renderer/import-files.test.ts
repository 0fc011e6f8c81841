import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { MAX_IMPORT_BYTES } from '../../../contract/import-limit.ts'
import { importFiles } from '../../../renderer/features/articles/import-files.ts'

type Service = Parameters<typeof importFiles>[1]

const file = (name: string, text = name) => new File([text], name)

/** Takes files in and tells, in order, what was asked of the service and what was heard of it. */
async function take(...files: Parameters<typeof importFiles>[0]) {
  const heard: unknown[] = []
  const service: Service = {
    articles: {
      import: async ({ name, content }) => {
        heard.push(['import', name])
        await new Promise((resolve) => setTimeout(resolve, name === 'slow' ? 20 : 1))
        const text = await content.text()
        if (text === 'picture')
          throw new ORPCError('IMPORT_FAILED', { defined: true, data: { problem: 'binary' } })
        if (text === 'fault') throw new ORPCError('INTERNAL_SERVER_ERROR')
        return { id: `${name}-id`, isNew: text !== 'known' }
      },
    },
  }
  await importFiles(files, service, {
    onAdded: (taken) =>
      heard.push(['added', ...taken.map((one) => `${one.name}${one.isNew ? '' : ' (known)'}`)]),
    onLast: (imported, others) =>
      heard.push(['last', imported.id, imported.isNew, ...others.map((one) => one.name)]),
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
  const gone = {
    name: 'gone',
    size: 1,
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  }
  const heard = await take(file('a', 'known'), file('b', 'picture'), file('c', 'fault'), gone)
  expect(heard.filter((one) => !(Array.isArray(one) && one[0] === 'import'))).toEqual([
    ['added', 'a (known)'],
    ['binary', 'b'],
    'failure',
    ['unreadable', 'gone'],
    ['last', 'a-id', false],
  ])
})

test('does not read what is too large, and opens nothing where nothing was taken in', async () => {
  const arrayBuffer = () => Promise.reject(new Error('was read'))
  expect(await take({ name: 'film', size: MAX_IMPORT_BYTES + 1, arrayBuffer })).toEqual([
    ['too-large', 'film'],
  ])
})
