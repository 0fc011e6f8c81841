import { isContractProcedure } from '@orpc/contract'
import { AsyncIteratorClass } from '@orpc/server'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { AppEvent } from '../../contract/app-event.ts'
import { contract } from '../../contract/contract.ts'
import { createRouter, type Service } from '../../main/service/router.ts'
import { CASE_TEXT, CONTRACT_CASES } from '../support/service/contract-cases.ts'
import { testService } from '../support/service/test-service.ts'
import { type Connection, TRANSPORTS } from '../support/service/transports.ts'

/** Paths of all procedures of a contract, `area.name`. */
function pathsOf(router: unknown, prefix = ''): string[] {
  if (typeof router !== 'object' || router === null) return []
  return Object.entries(router).flatMap(([key, value]: [string, unknown]) =>
    isContractProcedure(value) ? [prefix + key] : pathsOf(value, `${prefix}${key}.`),
  )
}

const PROCEDURES = pathsOf(contract)

function hasInput(path: string): boolean {
  const procedure = path.split('.').reduce(member, contract)
  if (!isContractProcedure(procedure)) throw new Error(`No procedure: ${path}`)
  return procedure['~orpc'].inputSchema !== undefined
}

function member(value: unknown, key: string): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null)
    throw new Error(`Nothing to have a ${key}`)
  return Reflect.get(value, key)
}

async function call(target: unknown, path: string, input?: unknown): Promise<unknown> {
  const method = path.split('.').reduce(member, target)
  if (typeof method !== 'function') throw new Error(`No procedure: ${path}`)
  return Reflect.apply(method, path === 'next' ? target : undefined, [input])
}

type Connect = (typeof TRANSPORTS)[string]

async function connected(connect: Connect | undefined) {
  if (!connect) throw new Error('No transport')
  const { library, service, events } = await testService()
  const id = await library.add(CASE_TEXT)
  const logged: unknown[] = []
  const connection = connect(createRouter(service, (message, error) => logged.push(message, error)))
  onTestFinished(() => connection.close())
  return { ...connection, id, logged, events, library }
}

/** The error of a call; for a stream, of its first event. */
async function failureOf(connection: Connection, path: string, input: unknown): Promise<unknown> {
  try {
    const answer = await call(connection.client, path, input)
    if (typeof answer === 'object' && answer !== null && 'next' in answer)
      await call(answer, 'next')
  } catch (error) {
    return error
  }
  throw new Error(`${path} took ${JSON.stringify(input)}`)
}

/** A service whose every method throws, with a message that must not be sent. */
const SECRET = 'secret at /home/reader'
const SUMMARY = {
  title: 'A title',
  language: 'en',
  importedAt: '2026-11-23T12:00:00.000Z',
  publisher: null,
  isShipped: false,
  cover: null,
}
const fail = () => Promise.reject(new Error(SECRET))
const failing: Service = {
  app: {
    boot: fail,
    copy: fail,
    events: () => new AsyncIteratorClass<AppEvent, void, void>(fail, () => Promise.resolve()),
    logError: () => {
      throw new Error(SECRET)
    },
    showLog: fail,
    toggleFullScreen: () => {
      throw new Error(SECRET)
    },
    saveAgain: fail,
  },
  articles: {
    list: fail,
    states: fail,
    open: fail,
    import: fail,
    importAddress: fail,
    restore: fail,
    setLanguage: fail,
    remove: fail,
    removed: fail,
    restoreRemoved: fail,
  },
  translations: { open: fail, add: fail, remove: fail, restoreRemoved: fail },
  jobs: {
    cancel: () => {
      throw new Error(SECRET)
    },
  },
  reading: { load: fail, save: fail, settled: fail },
  settings: { load: fail, save: fail },
}

test('CONTRACT_CASES covers exactly the procedures of the contract', () => {
  expect(Object.keys(CONTRACT_CASES).sort()).toEqual([...PROCEDURES].sort())
  for (const path of PROCEDURES) {
    expect(CONTRACT_CASES[path]?.good.length, path).toBeGreaterThan(0)
    expect((CONTRACT_CASES[path]?.bad.length ?? 0) > 0, `${path}: bad inputs`).toBe(hasInput(path))
  }
})

/** Calls the procedure that a case comes after, and first the one that its own first case comes after. */
async function callFirst(client: unknown, path: string | undefined, id: string): Promise<void> {
  const first = path === undefined ? undefined : CONTRACT_CASES[path]?.good[0]
  if (path === undefined || !first) return
  await callFirst(client, first.after, id)
  await call(client, path, first.input(id))
}

describe.each(Object.keys(TRANSPORTS))('over %s', (transport) => {
  const connect = TRANSPORTS[transport]
  const good = PROCEDURES.flatMap((path) =>
    (CONTRACT_CASES[path]?.good ?? []).map((one, index) => ({ path, index, ...one })),
  )
  const bad = PROCEDURES.flatMap((path) =>
    (CONTRACT_CASES[path]?.bad ?? []).map((input, index) => ({ path, index, input })),
  )
  const refused = PROCEDURES.flatMap((path) =>
    (CONTRACT_CASES[path]?.refused ?? []).map(({ input, code, data }, index) => ({
      path,
      index,
      input,
      code,
      data,
    })),
  )

  test.each(good)('$path answers (good input $index)', async ({ path, input, check, after }) => {
    const { client, id, logged } = await connected(connect)
    await callFirst(client, after, id)
    check(await call(client, path, input(id)))
    expect(logged).toEqual([])
  })

  test.each(bad)('$path rejects bad input $index', async ({ path, input }) => {
    const connection = await connected(connect)
    expect(await failureOf(connection, path, input)).toMatchObject({ code: 'BAD_REQUEST' })
    expect(connection.logged).toEqual([])
  })

  test.each(refused)(
    '$path fails with a typed error ($code, $index)',
    async ({ path, input, code, data }) => {
      const connection = await connected(connect)
      const failure = await failureOf(connection, path, input(connection.id))
      expect(failure).toMatchObject({ defined: true, code, data })
      expect(connection.logged).toEqual([])
    },
  )

  test.each(PROCEDURES)('%s does not expose an unexpected error', async (path) => {
    if (!connect) throw new Error('No transport')
    const logged: unknown[] = []
    const connection = connect(createRouter(failing, (_, error) => logged.push(error)))
    onTestFinished(() => connection.close())
    const input = CONTRACT_CASES[path]?.good[0]?.input('unknown-00000000')
    const failure = await failureOf(connection, path, input)
    expect(failure).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', defined: false })
    expect(JSON.stringify(failure)).not.toContain(SECRET)
    expect(connection.received()).not.toBe('')
    expect(connection.received()).not.toMatch(/secret|\/home|\.ts/)
    expect(logged).toEqual([new Error(SECRET)])
  })

  test('an output that violates the contract is an unexpected error', async () => {
    if (!connect) throw new Error('No transport')
    const { service } = await testService()
    const list = () => Promise.resolve([{ ...SUMMARY, id: SECRET }])
    const logged: unknown[] = []
    const broken = { ...service, articles: { ...service.articles, list } }
    const connection = connect(createRouter(broken, (message) => logged.push(message)))
    onTestFinished(() => connection.close())
    const failure = await failureOf(connection, 'articles.list', undefined)
    expect(failure).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
    expect(connection.received()).not.toContain(SECRET)
    expect(logged).toEqual(['articles.list failed'])
  })

  test('a large original is transferred byte for byte', async () => {
    const { client, library } = await connected(connect)
    const text = `Large\n${'Each line is a sentence, é and 中.\n'.repeat(30_000)}`
    const { id, isNew } = await client.articles.import({
      name: 'large.txt',
      content: new Blob([text]),
    })
    expect(isNew).toBe(true)
    const kept = await library.files.read(`articles/${id}/original.txt`)
    expect(kept && new TextDecoder().decode(kept) === text).toBe(true)
  })

  test('files beside a page are transferred byte for byte with their paths', async () => {
    if (!connect) throw new Error('No transport')
    const given: unknown[] = []
    const { service } = await testService()
    const articles: Service['articles'] = {
      ...service.articles,
      async import({ name, beside = [] }) {
        for (const { path, content } of beside) given.push([name, path, await content.text()])
        return { id: 'a-00000000', isNew: true, picturesIn: null, isSaved: true }
      },
    }
    const connection = connect(createRouter({ ...service, articles }, () => undefined))
    onTestFinished(() => connection.close())
    const picture = (path: string) => ({ path, content: new Blob([`of ${path}`]) })
    await connection.client.articles.import({
      name: 'page.html',
      content: new Blob(['a page']),
      beside: ['page_files/a b.png', '图/片.png'].map(picture),
    })
    expect(given).toEqual([
      ['page.html', 'page_files/a b.png', 'of page_files/a b.png'],
      ['page.html', '图/片.png', 'of 图/片.png'],
    ])
  })
})
