import { isContractProcedure } from '@orpc/contract'
import { describe, expect, onTestFinished, test } from 'vitest'
import { contract } from '../../contract/contract.ts'
import { createRouter, type Service } from '../../main/service/router.ts'
import { CASE_TEXT, CONTRACT_CASES } from '../support/contract-cases.ts'
import { testService } from '../support/test-service.ts'
import { type Connection, type ContractClient, TRANSPORTS } from '../support/transports.ts'

/** The paths of all procedures of a contract, `area.name`. */
function pathsOf(router: object, prefix = ''): string[] {
  return Object.entries(router).flatMap(([key, value]) =>
    isContractProcedure(value) ? [prefix + key] : pathsOf(value as object, `${prefix}${key}.`),
  )
}

const PROCEDURES = pathsOf(contract)

function hasInput(path: string): boolean {
  const procedure: unknown = path.split('.').reduce<unknown>(member, contract)
  if (!isContractProcedure(procedure)) throw new Error(`No procedure: ${path}`)
  return procedure['~orpc'].inputSchema !== undefined
}

function member(value: unknown, key: string): unknown {
  return (value as Record<string, unknown>)[key]
}

function call(client: ContractClient, path: string, input: unknown): Promise<unknown> {
  const procedure = path.split('.').reduce<unknown>(member, client)
  return (procedure as (input: unknown) => Promise<unknown>)(input)
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

/** What a call failed with; for a stream, what its first event failed with. */
async function failureOf(connection: Connection, path: string, input: unknown): Promise<unknown> {
  try {
    const answer = await call(connection.client, path, input)
    if (typeof answer === 'object' && answer !== null && 'next' in answer)
      await (answer as AsyncIterator<unknown>).next()
  } catch (error) {
    return error
  }
  throw new Error(`${path} took ${JSON.stringify(input)}`)
}

/** A service of which everything fails, with a text that must not cross. */
const SECRET = 'secret at /home/reader'
const failing = new Proxy(
  {},
  {
    get: () =>
      new Proxy(
        {},
        {
          get: (_, name) =>
            name === 'events'
              ? async function* () {
                  throw new Error(SECRET)
                }
              : () => Promise.reject(new Error(SECRET)),
        },
      ),
  },
) as Service

test('every procedure of the contract has its cases, and no other', () => {
  expect(Object.keys(CONTRACT_CASES).sort()).toEqual([...PROCEDURES].sort())
  for (const path of PROCEDURES) {
    expect(CONTRACT_CASES[path]?.good.length, path).toBeGreaterThan(0)
    expect((CONTRACT_CASES[path]?.bad.length ?? 0) > 0, `${path}: bad inputs`).toBe(hasInput(path))
  }
})

describe.each(Object.keys(TRANSPORTS))('over %s', (transport) => {
  const connect = TRANSPORTS[transport]
  const good = PROCEDURES.flatMap((path) =>
    (CONTRACT_CASES[path]?.good ?? []).map((one, index) => ({ path, index, ...one })),
  )
  const bad = PROCEDURES.flatMap((path) =>
    (CONTRACT_CASES[path]?.bad ?? []).map((input, index) => ({ path, index, input })),
  )
  const refused = PROCEDURES.flatMap((path) =>
    (CONTRACT_CASES[path]?.refused ?? []).map((one, index) => ({ path, index, ...one })),
  )

  test.each(good)('$path answers (good input $index)', async ({ path, input, check }) => {
    const { client, id, logged } = await connected(connect)
    check(await call(client, path, input(id)))
    expect(logged).toEqual([])
  })

  test.each(bad)('$path refuses bad input $index', async ({ path, input }) => {
    const connection = await connected(connect)
    expect(await failureOf(connection, path, input)).toMatchObject({ code: 'BAD_REQUEST' })
    expect(connection.logged).toEqual([])
  })

  test.each(refused)('$path fails by type ($code, $index)', async ({ path, input, code, data }) => {
    const connection = await connected(connect)
    const failure = await failureOf(connection, path, input(connection.id))
    expect(failure).toMatchObject({ defined: true, code, data })
    expect(connection.logged).toEqual([])
  })

  test.each(PROCEDURES)('%s says nothing of an unexpected error', async (path) => {
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

  test('a large original crosses byte for byte', async () => {
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
})
