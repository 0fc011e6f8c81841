import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordText } from '../../../../main/library/commits/commit-record.ts'
import { thisProcess } from '../../../../main/library/commits/owner.ts'
import { testFiles } from '../../../support/service/test-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

/** No process has this id: Linux has ids up to 2^22, macOS fewer, Windows multiples of 4. */
const NO_PROCESS = 2 ** 22 + 1
const HERE = thisProcess().host
const DAY_MS = 24 * 60 * 60_000

const staged = (end: number, { host = HERE, pid = NO_PROCESS } = {}) =>
  `~write-${host}-${pid}-00000000000${end}.tmp`
const record = ({ host = HERE, pid = NO_PROCESS } = {}) => `~commit-${host}-${pid}-aaaaaaaaaaaa.tmp`

async function library(left: Record<string, string>, age = 0) {
  const root = await temporaryFolder()
  await mkdir(join(root, '.diglot'))
  for (const [name, content] of Object.entries(left)) {
    const place = join(root, name.startsWith('~') ? '.diglot' : '', name)
    await writeFile(place, content)
    const time = new Date(Date.now() - age)
    await utimes(place, time, time)
  }
  return { root, ...(await testFiles(root)) }
}
const write = (file: string, end: number, more = {}) =>
  ({ kind: 'write', file, staged: staged(end), size: 3, ...more }) as const

test('the record of a process that ended is finished, and its temporary files are removed', async () => {
  const { root, problems } = await library({
    'old.json': 'old',
    [staged(1)]: 'new',
    [staged(3)]: 'cut of',
    [record()]: recordText([
      { kind: 'move', file: 'old.json', to: 'articles/moved.json' },
      write('articles/a.json', 1),
      // Taken before the process ended.
      write('b.json', 2),
    ]),
  })
  expect((await readdir(root, { recursive: true })).sort()).toEqual([
    'articles',
    'articles/a.json',
    'articles/moved.json',
  ])
  expect(await readFile(join(root, 'articles/a.json'), 'utf8')).toBe('new')
  expect(problems).toEqual([])
})

test('what a running process or another machine is writing stays', async () => {
  const running = { pid: process.ppid }
  const elsewhere = { host: '01234567' }
  const left = {
    [staged(1, running)]: 'new',
    [record(running)]: recordText([{ ...write('a.json', 1), staged: staged(1, running) }]),
    [staged(2, running)]: 'new',
    [staged(3, elsewhere)]: 'new',
    [record(elsewhere)]: recordText([{ ...write('b.json', 3), staged: staged(3, elsewhere) }]),
    '~$other.tmp': 'of another program',
  }
  const { root } = await library(left)
  expect(await readdir(root)).toEqual(['.diglot'])
  expect((await readdir(join(root, '.diglot'))).sort()).toEqual(Object.keys(left).sort())
})

test('after an hour the complete record of another machine is finished, an incomplete one is not', async () => {
  const elsewhere = { host: '01234567' }
  const steps = [1, 2].map((end) => ({
    ...write(`${end}.json`, end),
    staged: staged(end, elsewhere),
  }))
  const left = { [staged(1, elsewhere)]: 'new', [record(elsewhere)]: recordText(steps) }
  const complete = await library({ ...left, [staged(2, elsewhere)]: 'new' }, DAY_MS / 20)
  expect((await readdir(complete.root)).sort()).toEqual(['1.json', '2.json'])
  const incomplete = await library({ ...left, [staged(2, elsewhere)]: 'ne' }, DAY_MS / 20)
  expect(await readdir(incomplete.root)).toEqual(['.diglot'])
  expect(incomplete.logged).toEqual(['A commit is incomplete and was not finished'])
})

test('temporary files of which nothing is known are removed after a day', async () => {
  const left = { [staged(1, { host: '01234567' })]: 'new', [staged(2, { pid: process.ppid })]: 'x' }
  expect(await readdir((await library(left, 2 * DAY_MS)).root)).toEqual([])
})

test('a file that was edited since the process ended is kept as a conflict copy', async () => {
  const { root } = await library({
    'a.json': 'edited by hand',
    [staged(1)]: 'new',
    [record()]: recordText([
      write('a.json', 1, { before: { size: 3, time: 1 } }),
      write('b.json', 2, { before: null }),
    ]),
  })
  expect(await readFile(join(root, 'a.json'), 'utf8')).toBe('new')
  const kept = await readFile(join(root, 'a.json.conflict-20261123T120000Z'), 'utf8')
  expect(kept).toBe('edited by hand')
})

test('a file is not moved over another', async () => {
  const { root } = await library({
    'a.json': 'mine',
    'b.json': 'theirs',
    [record()]: recordText([{ kind: 'move', file: 'a.json', to: 'b.json' }]),
  })
  expect(await readFile(join(root, 'a.json'), 'utf8')).toBe('mine')
  expect(await readFile(join(root, 'b.json'), 'utf8')).toBe('theirs')
  expect((await readdir(root)).sort()).toEqual(['a.json', 'b.json'])
})

test.each(['../a.json', '/a.json', 'a/../../b.json', '.diglot/x'])(
  'a record that names %j is not followed',
  async (file) => {
    const outside = await temporaryFolder()
    const { root, problems } = await library({
      [staged(1)]: 'new',
      [record()]: recordText([write(file, 1)]),
    })
    expect(await readdir(root)).toEqual(['.diglot'])
    expect(await readdir(outside)).toEqual([])
    expect(problems).toHaveLength(1)
  },
)

test('a record cannot name a file outside of its folder as staged', async () => {
  const { root } = await library({
    'secret.json': 'new',
    [record()]: JSON.stringify({
      schema: 1,
      steps: [{ kind: 'write', file: 'a.json', staged: '../secret.json', size: 3 }],
    }),
  })
  expect((await readdir(root)).sort()).toEqual(['.diglot', 'secret.json'])
})

test('a commit that could not be finished is finished before one of its files is written again', async () => {
  const root = await temporaryFolder()
  let isBusy = false
  let renames = 0
  const { files, problems } = await testFiles(root, (work) => {
    renames += 1
    return isBusy && renames > 1 ? Promise.reject(new Error('busy')) : work()
  })
  await files.write('c.json', 'c')
  renames = 0
  isBusy = true
  const writes = ['a.json', 'b.json'].map((file) => ({ file, data: file }))
  expect(await files.commit({ writes, moves: [{ from: 'c.json', to: 'd.json' }] })).toBe('kept')
  expect(problems).toHaveLength(1)
  expect((await readdir(root)).sort()).toEqual(['.diglot', 'd.json'])
  expect(Buffer.from((await files.read('b.json')) ?? []).toString()).toBe('b.json')
  isBusy = false
  expect(await files.write('b.json', 'newer', Buffer.from('b.json'))).toBe('stored')
  expect((await readdir(root)).sort()).toEqual(['a.json', 'b.json', 'd.json'])
  expect(await readFile(join(root, 'b.json'), 'utf8')).toBe('newer')
})
