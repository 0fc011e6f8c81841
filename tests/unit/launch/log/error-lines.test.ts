import { expect, test } from 'vitest'
import { DocumentError } from '../../../../main/documents/document-error.ts'
import { errorLines } from '../../../../main/launch/log/error-lines.ts'

const ROOT = '/home/someone/diglot'
const SECRET = 'The quick brown fox'

function withStack(error: Error, ...frames: string[]): Error {
  error.stack = [`${error.name}: ${error.message}`, ...frames.map((one) => `    at ${one}`)].join(
    '\n',
  )
  return error
}

test('the stack of an error and of its cause are kept, relative to the app', () => {
  const cause = withStack(
    new TypeError("Cannot read properties of undefined (reading 'length')"),
    `readPart (file://${ROOT}/main/documents/epub/read-part.ts:12:5)`,
    `async Promise.all (index 0)`,
    `async readEpub (file://${ROOT}/main/documents/epub/read-epub.ts:33:9)`,
  )
  const error = withStack(
    new DocumentError('broken', SECRET, { cause }),
    `documentErrorOf (${ROOT}/out/main/chunk-abc.js:1:200)`,
    'node:internal/process/task_queues:104:5',
  )
  expect(errorLines(error, ROOT)).toEqual([
    'DocumentError problem=broken (message of 27 characters left out)',
    '  at documentErrorOf out/main/chunk-abc.js:1:200',
    '  at node:internal/process/task_queues:104:5',
    "caused by TypeError Cannot read properties of undefined (reading 'length')",
    '  at readPart main/documents/epub/read-part.ts:12:5',
    '  at async readEpub main/documents/epub/read-epub.ts:33:9',
  ])
})

test('system errors keep their code and call, and lose their path', () => {
  const error = Object.assign(
    new Error(`ENOSPC: no space left on device, open '/home/someone/${SECRET}.json'`),
    { code: 'ENOSPC', syscall: 'open', path: `/home/someone/${SECRET}.json` },
  )
  const text = errorLines(withStack(error), ROOT).join('\n')
  expect(text).toMatch(/^Error code=ENOSPC syscall=open /)
  expect(text).not.toMatch(/someone|quick/)
})

test('scripts of the window keep their path below its origin, others only their name', () => {
  const error = withStack(
    new Error(''),
    'App (http://127.0.0.1:41234/assets/main-D3f.js:4:5)',
    'h (diglot://app/assets/reader-9z.js:1:2)',
    `run (C:\\Users\\someone\\other\\thing.mjs:7:8)`,
    `/home/someone/${SECRET}.js:1:1`,
    `${SECRET} (${ROOT}/a.js:1:1)`,
  )
  expect(errorLines(error, ROOT).slice(1)).toEqual([
    '  at App /assets/main-D3f.js:4:5',
    '  at h /assets/reader-9z.js:1:2',
    '  at run …/thing.mjs:7:8',
    '  at …:1:1',
    '  at a.js:1:1',
  ])
})

function thrown(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

/** Operations whose error messages quote the text. */
test.each([
  ['JSON', () => JSON.parse(SECRET)],
  ['in', () => Reflect.apply((text: string) => 'x' in Object(text).valueOf(), null, [SECRET])],
  ['BigInt', () => BigInt(SECRET)],
  ['Intl', () => new Intl.Locale(SECRET)],
  ['RegExp', () => new RegExp(`${SECRET}(`)],
  ['URL', () => new URL(SECRET)],
  ['label', () => new TextDecoder(SECRET)],
  ['thrown', () => Promise.reject.call(null, SECRET)],
  [
    'own',
    () => {
      throw new Error(SECRET)
    },
  ],
  [
    'named',
    () => {
      throw Object.assign(new Error('x'), { name: SECRET, code: SECRET, problem: SECRET })
    },
  ],
  [
    'cause',
    () => {
      throw new Error('x', { cause: SECRET })
    },
  ],
])('no text of the user is logged: %s', (_, work) => {
  expect(errorLines(thrown(work), ROOT).join('\n')).not.toContain('quick')
})

test('a circular chain of causes and an endless stack are cut', () => {
  const error = withStack(new Error('x'), ...Array.from({ length: 500 }, () => 'f (/a.js:1:1)'))
  error.cause = error
  expect(errorLines(error, ROOT).length).toBeLessThan(300)
})
