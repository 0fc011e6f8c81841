import { execFile } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { MAX_LOG_BYTES, MAX_LOG_FILES, openLogFile } from '../../../../main/launch/log/log-file.ts'
import { canMountSmallDisk, smallDisk } from '../../../support/small-disk.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const source = fileURLToPath(new URL('../../../../main/launch/log/log-file.ts', import.meta.url))

/** A log whose clock advances by a minute with every entry. */
function openLog(folder: string, step = 60_000, pause?: () => void) {
  let time = Date.parse('2026-11-23T12:00:00.000Z')
  return openLogFile({
    folder,
    appRoot: '/app',
    program: '0.1.0 browser linux',
    now: () => new Date((time += step)),
    ...(pause ? { pause } : {}),
  })
}

async function contentOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']))
}

test('an entry has time, program, process, message and error', async () => {
  const folder = join(await temporaryFolder(), 'logs')
  const log = openLog(folder, 0)
  log.write('Reading a file failed', new TypeError('x.y is not a function'))
  log.write('Another one')
  const [first, second, ...rest] = (await readFile(log.path, 'utf8')).split('\n')
  const head = `2026-11-23T12:00:00.000Z [0.1.0 browser linux, ${process.pid}]`
  expect(first).toBe(`${head} Reading a file failed`)
  expect(second).toBe('  TypeError x.y is not a function')
  expect(rest.at(-2)).toBe(`${head} Another one`)
})

test.skipIf(process.platform === 'win32')('only the owner may read it', async () => {
  const folder = join(await temporaryFolder(), 'logs')
  const log = openLog(folder)
  log.write('One')
  expect((await stat(log.path)).mode & 0o077).toBe(0)
  expect((await stat(folder)).mode & 0o077).toBe(0)
})

test('files rotate below a megabyte, and the oldest is dropped', async () => {
  const folder = await temporaryFolder()
  const log = openLog(folder)
  for (let index = 0; index < 300; index++) log.write(`${index} ${'x'.repeat(15_000)}`)
  const found = await contentOf(folder)
  expect(Object.keys(found)).toEqual(['diglot.1.log', 'diglot.2.log', 'diglot.log'])
  expect(Object.keys(found)).toHaveLength(MAX_LOG_FILES)
  for (const text of Object.values(found))
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_LOG_BYTES)
  const numbers = ['diglot.2.log', 'diglot.1.log', 'diglot.log'].flatMap((name) =>
    [...(found[name] ?? '').matchAll(/\] (\d+) x/g)].map((match) => Number(match[1])),
  )
  expect(numbers).toEqual(
    Array.from({ length: numbers.length }, (_, at) => 300 - numbers.length + at),
  )
})

test('an error in a loop does not displace earlier entries', async () => {
  const folder = await temporaryFolder()
  const log = openLog(folder, 1)
  for (let index = 0; index < 1000; index++) log.write('Again')
  const lines = (await readFile(log.path, 'utf8')).trimEnd().split('\n')
  expect(lines).toHaveLength(61)
  expect(lines.at(-1)).toContain('Further entries of this minute are left out')
})

test('two processes write and rotate one log', async () => {
  const folder = await temporaryFolder()
  const program = join(folder, 'program.mjs')
  const logs = join(folder, 'logs')
  await writeFile(
    program,
    `import { openLogFile } from ${JSON.stringify(pathToFileURL(source).href)}
let time = 0
const log = openLogFile({ folder: ${JSON.stringify(logs)}, appRoot: '/app', program: process.argv[2], now: () => new Date(time += 60_000) })
for (let index = 0; index < 150; index++) log.write(index + ' ' + 'x'.repeat(8_000) + ' end')
`,
  )
  const run = promisify(execFile)
  await Promise.all(['one', 'two'].map((name) => run(process.execPath, [program, name])))
  const found = await contentOf(logs)
  expect(Object.keys(found).filter((name) => name.endsWith('.log')).length).toBe(3)
  expect(Object.keys(found).filter((name) => name.endsWith('.lock'))).toEqual([])
  const lines = Object.values(found).flatMap((text) => text.trimEnd().split('\n'))
  // All 300 entries of 8 kB fit into three files; none is mixed with another.
  expect(lines).toHaveLength(300)
  for (const line of lines) expect(line).toMatch(/^1970\S+ \[(?:one|two), \d+\] \d+ x{8000} end$/)
}, 60_000)

test('an entry that another process is still writing is not cut by an empty line', async () => {
  const folder = await temporaryFolder()
  const other = '1970 [two, 1] Half of an entry'
  let pauses = 0
  const log = openLog(folder, 60_000, () => {
    pauses += 1
    if (pauses === 2) appendFileSync(join(folder, 'diglot.log'), ' and its end\n')
  })
  await writeFile(log.path, other)
  log.write('Mine')
  const lines = (await readFile(log.path, 'utf8')).trimEnd().split('\n')
  expect(lines).toEqual([`${other} and its end`, expect.stringMatching(/ Mine$/)])
  expect(pauses).toBe(2)
})

test('a lock left by a killed process does not stop the rotation', async () => {
  const folder = await temporaryFolder()
  const log = openLog(folder)
  await writeFile(log.path, 'x'.repeat(MAX_LOG_BYTES))
  await writeFile(`${log.path}.lock`, '')
  log.write('While it is locked')
  expect(await readdir(folder)).not.toContain('diglot.1.log')
  await utimes(`${log.path}.lock`, new Date(0), new Date(0))
  log.write('After that')
  expect((await contentOf(folder))['diglot.log']).toMatch(/After that\n$/)
  expect(await readdir(folder)).toContain('diglot.1.log')
})

describe.skipIf(!canMountSmallDisk())('on a full disk', () => {
  test('entries are lost, and the next one that fits begins a line', async () => {
    const folder = smallDisk()
    await writeFile(join(folder, 'ballast'), Buffer.alloc(4096))
    const log = openLog(folder)
    for (let index = 0; index < 40; index++) log.write(`${index} ${'x'.repeat(3000)}`)
    await writeFile(join(folder, 'ballast'), '')
    log.write('There is room again')
    const lines = (await readFile(log.path, 'utf8')).trimEnd().split('\n')
    expect(lines.at(-1)).toMatch(/^2026\S+ \[[^\]]+\] There is room again$/)
  })
})

test('a folder that cannot be made is no failure', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'logs'), '')
  const log = openLog(join(folder, 'logs'))
  expect(() => log.write('One')).not.toThrow()
  expect(log.create()).toBe(false)
})

test('an empty file is created to be shown', async () => {
  const folder = join(await temporaryFolder(), 'deep')
  await mkdir(folder)
  const log = openLog(join(folder, 'logs'))
  expect(log.create()).toBe(true)
  expect(await readFile(log.path, 'utf8')).toBe('')
  log.write('One')
  expect(log.create()).toBe(true)
  expect(await readFile(log.path, 'utf8')).toContain('One')
})
