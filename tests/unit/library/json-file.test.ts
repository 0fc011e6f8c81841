import { open, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { LibraryProblem } from '../../../contract/library-problem.ts'
import { endsEarly } from '../../../main/library/json/half-saved.ts'
import { changeJson, type JsonShape, migration, readJson } from '../../../main/library/json-file.ts'
import { openLibraryFiles } from '../../../main/library/library-files.ts'
import { writeFiles } from '../../support/files/write-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { testFiles } from '../../support/service/test-library.ts'

const First = z.looseObject({ schema: z.literal(1), name: z.string() })
const Second = z.looseObject({ schema: z.literal(2), names: z.array(z.string()) })
const Third = z.looseObject({ schema: z.literal(3), people: z.record(z.string(), z.number()) })
type Third = z.infer<typeof Third>

const THIRD: JsonShape<Third> = {
  schema: Third,
  version: 3,
  migrations: [
    migration(2, Second, ({ names, ...rest }) => ({
      ...rest,
      schema: 3,
      people: Object.fromEntries(names.map((name) => [name, name.length])),
    })),
    migration(1, First, ({ name, ...rest }) => ({ ...rest, schema: 2, names: [name] })),
  ],
}

async function libraryWith(content: Readonly<Record<string, unknown>>) {
  const root = await temporaryFolder()
  await writeFiles(root, content)
  return {
    root,
    text: (file: string) => readFile(join(root, file), 'utf8'),
    ...(await testFiles(root)),
  }
}

describe('files of earlier schemas', () => {
  test('are migrated step by step when they are read, and not written', async () => {
    const first = '{"schema": 1, "name": "Ann", "future": [1]}'
    const { files, text, problems } = await libraryWith({
      'a.json': first,
      'b.json': { schema: 2, names: ['Bo', 'Cy'] },
      'c.json': { schema: 3, people: {} },
    })
    expect(await readJson(files, 'a.json', THIRD)).toEqual({
      schema: 3,
      people: { Ann: 3 },
      future: [1],
    })
    expect(await readJson(files, 'b.json', THIRD)).toEqual({ schema: 3, people: { Bo: 2, Cy: 2 } })
    expect(await readJson(files, 'c.json', THIRD)).toEqual({ schema: 3, people: {} })
    expect(await text('a.json')).toBe(first)
    expect(problems).toEqual([])
  })

  test('are written in the present schema by their next change', async () => {
    const { files, root, text } = await libraryWith({ 'a.json': { schema: 1, name: 'Ann' } })
    await changeJson(files, 'a.json', THIRD, (before) => ({
      ...before,
      people: { ...before?.people, Di: 2 },
    }))
    expect(JSON.parse(await text('a.json'))).toEqual({ schema: 3, people: { Ann: 3, Di: 2 } })
    expect(await readdir(root)).toEqual(['a.json'])
  })

  test.each([
    ['an old schema that there never was', { schema: 0, name: 'Ann' }],
    ['the shape of another schema', { schema: 1, names: ['Ann'] }],
    ['damage that the second step would meet', { schema: 2, names: [7] }],
  ])('are damaged with %s', async (_, content) => {
    const { files, problems } = await libraryWith({ 'a.json': content })
    expect(await readJson(files, 'a.json', THIRD)).toBeNull()
    expect(problems).toMatchObject([{ file: 'a.json', kind: 'damaged' }])
  })

  test('are left alone if they are newer', async () => {
    const newer = '{"schema": 4}'
    const { files, text, problems } = await libraryWith({ 'a.json': newer })
    await changeJson(files, 'a.json', THIRD, () => ({ schema: 3, people: {} }))
    expect(await text('a.json')).toBe(newer)
    expect(problems).toEqual([{ file: 'a.json', kind: 'newer', setAside: null }])
  })

  test.each([
    [
      'throws',
      migration(2, Second, () => {
        throw new TypeError('ours')
      }),
      'ours',
    ],
    ['makes no valid content', migration(2, Second, () => ({ schema: 3 })), 'to schema 3'],
    [
      'makes no valid content for the next one',
      migration(1, First, () => ({ schema: 2 })),
      'to schema 2',
    ],
  ])('are left alone if a migration %s, and the error is logged', async (_, wrong, message) => {
    const content = wrong.from === 1 ? { schema: 1, name: 'Ann' } : { schema: 2, names: [] }
    const root = await temporaryFolder()
    await writeFiles(root, { 'a.json': content })
    const before = await readFile(join(root, 'a.json'), 'utf8')
    const problems: LibraryProblem[] = []
    const logged: unknown[] = []
    const files = await openLibraryFiles({
      root,
      now: () => new Date(),
      report: (problem) => problems.push(problem),
      retryBusy: (work) => work(),
      log: (_message, detail) => logged.push(detail),
    })
    const others = THIRD.migrations?.filter(({ from }) => from !== wrong.from) ?? []
    const shape = { ...THIRD, migrations: [wrong, ...others] }
    expect(await readJson(files, 'a.json', shape)).toBeNull()
    await changeJson(files, 'a.json', shape, () => ({ schema: 3, people: {} }))
    expect(await readFile(join(root, 'a.json'), 'utf8')).toBe(before)
    expect(await readdir(root)).toEqual(['a.json'])
    expect(problems).toEqual([{ file: 'a.json', kind: 'unreadable', setAside: null }])
    expect(logged).toEqual([expect.objectContaining({ stack: expect.stringContaining(message) })])
  })
})

describe('files that another program is saving', () => {
  /** Files whose clock only `wait` moves; `meanwhile` is called during the wait. */
  async function withClock(content: string, age: number, meanwhile: (file: string) => unknown) {
    const root = await temporaryFolder()
    const file = join(root, 'a.json')
    const start = new Date('2026-11-23T12:00:00.000Z').getTime()
    await writeFile(file, content)
    await utimes(file, new Date(start - age), new Date(start - age))
    const waits: number[] = []
    const problems: LibraryProblem[] = []
    const files = await openLibraryFiles({
      root,
      now: () => new Date(start + waits.reduce((sum, one) => sum + one, 0)),
      wait: async (milliseconds) => {
        waits.push(milliseconds)
        await meanwhile(file)
      },
      report: (problem) => problems.push(problem),
      retryBusy: (work) => work(),
      log: () => undefined,
    })
    return { files, waits, problems }
  }

  test('are read again once they are two seconds old', async () => {
    const whole = (file: string) => writeFile(file, '{"schema": 3, "people": {"Ann": 3}}')
    const { files, waits, problems } = await withClock('{"schema": 3, "peo}', 300, whole)
    expect(await readJson(files, 'a.json', THIRD)).toMatchObject({ people: { Ann: 3 } })
    expect(waits).toEqual([1700])
    expect(problems).toEqual([])
  })

  test('are read again at any age if they end early', async () => {
    const whole = (file: string) => writeFile(file, '{"schema": 3, "people": {}}')
    const { files, waits, problems } = await withClock('{"schema": 3,', 60_000, whole)
    expect(await readJson(files, 'a.json', THIRD)).toMatchObject({ people: {} })
    expect(waits).toEqual([500])
    expect(problems).toEqual([])
  })

  test('are damaged if they stay the same', async () => {
    const { files, waits, problems } = await withClock('{"schema": 3,', 100, () => undefined)
    expect(await readJson(files, 'a.json', THIRD)).toBeNull()
    expect(waits).toEqual([1900])
    expect(problems).toMatchObject([{ kind: 'damaged' }])
  })

  test('cost nothing if they are old and end well, or come from the future', async () => {
    for (const age of [5000, -3600_000]) {
      const { files, waits, problems } = await withClock('{"schema": 3}', age, () => undefined)
      expect(await readJson(files, 'a.json', THIRD)).toBeNull()
      expect(waits).toEqual([])
      expect(problems).toMatchObject([{ kind: 'damaged' }])
    }
  })

  test('are not set aside on a real disk while they are written in pieces', async () => {
    const root = await temporaryFolder()
    const problems: LibraryProblem[] = []
    const files = await openLibraryFiles({
      root,
      now: () => new Date(),
      report: (problem) => problems.push(problem),
      retryBusy: (work) => work(),
      log: () => undefined,
    })
    const handle = await open(join(root, 'a.json'), 'w')
    await handle.write('{"schema": 3, ')
    const reading = readJson(files, 'a.json', THIRD)
    await sleep(300)
    await handle.write('"people": {"Ann": 3}}\n')
    await handle.close()
    expect(await reading).toMatchObject({ people: { Ann: 3 } })
    expect(await readdir(root)).toEqual(['a.json'])
    expect(problems).toEqual([])
  })
})

test.each([
  ['', true],
  [' \n', true],
  ['{', true],
  ['{"a": [1, {"b": "}]', true],
  ['{"a": "x\\"', true],
  ['{}', false],
  ['{"a": "{["}', false],
  ['nonsense', false],
  ['{"a": tru}', false],
])('%j ends early: %j', (text, early) => {
  expect(endsEarly(Buffer.from(text))).toBe(early)
})
