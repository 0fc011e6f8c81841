import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import * as fc from 'fast-check'
import { createRouter } from '../../../main/service/router.ts'
import { CASE_TEXT, CONTRACT_CASES } from '../service/contract-cases.ts'
import { testLibrary } from '../service/test-library.ts'
import { openTestService } from '../service/test-service.ts'
import { type Connection, TRANSPORTS } from '../service/transports.ts'
import { type Fuzz, fuzz } from './fuzz.ts'

/** A call by a malicious client. */
type Call = { path: string; input: unknown }

const PATHS = Object.keys(CONTRACT_CASES).filter((path) => path !== 'app.events')

const value = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, maxDepth: 2 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    '__proto__',
    '../../etc/passwd',
    'a-00000000',
    -1,
    Number.MAX_SAFE_INTEGER,
    Number.NaN,
    '\uD800',
    'a'.repeat(5000),
    new Blob(['x']),
    null,
  ),
)

/** Any value, or a valid input with one field replaced or added. */
const callFor = (path: string): fc.Arbitrary<Call> => {
  const good = CONTRACT_CASES[path]?.good.map(({ input }) => input('unknown-00000000')) ?? []
  const wrong = fc
    .record({ of: fc.constantFrom(...good), at: fc.nat(9), key: fc.string(), put: value })
    .map(({ of, at, key, put }) => {
      if (typeof of !== 'object' || of === null) return put
      const keys = [...Object.keys(of), key]
      return { ...of, [keys[at % keys.length] ?? key]: put }
    })
  return fc.oneof(value, wrong).map((input) => ({ path, input }))
}
const calls = fc.array(fc.oneof(...PATHS.map(callFor)), { minLength: 1, maxLength: 6 })

function methodOf(target: unknown, path: string): (input: unknown) => Promise<unknown> {
  let method: unknown = target
  for (const key of path.split('.')) method = Reflect.get(Object(method), key)
  if (typeof method !== 'function') throw new Error(`No procedure: ${path}`)
  return async (input) => Reflect.apply(method, undefined, [input])
}

/** Errors for inputs that cannot be serialized; they fail in the client. */
const UNSENT =
  /could not be cloned|circular|BigInt|serialize|Invalid (?:time|Date)|structuredClone|Cannot convert/i

async function holds(transport: string, list: readonly Call[]): Promise<void> {
  const connect = TRANSPORTS[transport]
  if (!connect) throw new Error(`No transport: ${transport}`)
  const root = await mkdtemp(join(tmpdir(), 'diglot-fuzz-'))
  const library = await testLibrary({ root, appRoot: join(root, 'none') })
  const { service, close } = await openTestService(library)
  const unforeseen: unknown[] = []
  let connection: Connection | null = null
  try {
    const id = await library.add(CASE_TEXT)
    connection = connect(createRouter(service, (_, error) => unforeseen.push(error)))
    for (const { path, input } of list)
      await methodOf(
        connection.client,
        path,
      )(input).catch((error: unknown) => {
        if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return
        if (UNSENT.test(String(error)) && unforeseen.length === 0) return
        throw new Error(`${path} failed with ${String(error)}`, { cause: unforeseen[0] ?? error })
      })
    if (unforeseen.length > 0) throw new Error('unforeseen', { cause: unforeseen[0] })
    const answer = await connection.client.articles.open({ id })
    if (answer.title !== 'A title') throw new Error('The article is another one.')
  } finally {
    connection?.close()
    await close()
    await library.files.settled()
    await rm(root, { recursive: true, force: true })
  }
}

/** Properties of the contract's procedures, over both transports. */
export const CONTRACT_FUZZ: readonly Fuzz[] = Object.keys(TRANSPORTS).map((transport) =>
  fuzz(`any input of any procedure is answered or refused, over ${transport}`, 60, calls, (list) =>
    holds(transport, list),
  ),
)
