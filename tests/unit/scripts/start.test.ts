import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { electronProgram } from '../../../main/cli/electron-program.ts'
import { attemptMemory } from '../../../scripts/electron-attempt.ts'
import { type BrowserSearch, chooseBrowser } from '../../../scripts/find-browser.ts'
import { needsBuild } from '../../../scripts/needs-build.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'diglot-start-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Writes a file with a modification time in seconds since 1970. */
function write(path: string, time = 0, content = ''): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  utimesSync(file, time, time)
}

const OUTPUTS = [
  'out/main/index.js',
  'out/main/browser.js',
  'out/main/cli.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/prerender/prerender.js',
  'out/THIRD-PARTY-LICENCES.txt',
]

describe('a build', () => {
  beforeEach(() => {
    write('main/deep/er/source.ts', 100)
    for (const path of OUTPUTS) write(path, 200)
    // A folder's modification time changes when a file is added or removed.
    for (const folder of ['main', 'main/deep', 'main/deep/er'])
      utimesSync(join(root, folder), 100, 100)
  })

  test('is not needed if all outputs are newer than the sources', () => {
    expect(needsBuild(root)).toBe(false)
  })

  test.each(OUTPUTS)('is needed if %s is missing or outdated', (path) => {
    write(path, 50)
    expect(needsBuild(root)).toBe(true)
    rmSync(join(root, path))
    expect(needsBuild(root)).toBe(true)
  })

  test('is needed if a source was deleted', () => {
    rmSync(join(root, 'main/deep/er/source.ts'))
    expect(needsBuild(root)).toBe(true)
  })

  test('is needed if a source is newer', () => {
    write('renderer/new.css', 300)
    expect(needsBuild(root)).toBe(true)
  })
})

describe('a failed download', () => {
  const now = new Date('2026-01-02T00:00:00Z')
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)

  test('is remembered for a day, per version', () => {
    const memory = attemptMemory(root)
    expect(memory.failedLately('1.0.0', now)).toBe(false)
    memory.remember('1.0.0', now, 'ENOTFOUND')
    expect(memory.failedLately('1.0.0', hours(23))).toBe(true)
    expect(memory.failedLately('1.0.0', hours(25))).toBe(false)
    expect(memory.failedLately('1.0.0', hours(-1))).toBe(false)
    expect(memory.failedLately('1.0.1', now)).toBe(false)
    memory.forget()
    expect(memory.failedLately('1.0.0', now)).toBe(false)
  })

  test('is forgotten if its file is damaged', () => {
    write('node_modules/.cache/diglot/electron-fetch.json', 0, '{')
    expect(attemptMemory(root).failedLately('1.0.0', now)).toBe(false)
  })
})

test('finds Electron by its package or by the environment variable', () => {
  expect(electronProgram(root, {}, 'linux')).toBe(null)
  write('node_modules/electron/path.txt', 0, 'Electron.app/Contents/MacOS/Electron')
  expect(electronProgram(root, {}, 'darwin')).toBe(null)
  const app = 'node_modules/electron/dist/Electron.app/Contents/MacOS/Electron'
  write(app)
  expect(electronProgram(root, {}, 'darwin')).toBe(join(root, app))
  write('other/electron')
  const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'other') }
  expect(electronProgram(root, env, 'linux')).toBe(join(root, 'other', 'electron'))
})

describe('the browser for tests', () => {
  const search = (changes: Partial<BrowserSearch> = {}): BrowserSearch => ({
    env: {},
    isRoot: false,
    isExecutable: () => true,
    playwright: async () => '/playwright',
    installed: () => ['/installed', '/other'],
    carried: async () => ({ executablePath: '/carried', env: { LD_LIBRARY_PATH: '/lib' } }),
    ...changes,
  })
  const kind = async (changes: Partial<BrowserSearch>) =>
    (await chooseBrowser(search(changes))).kind

  test('is chosen in this order: named, Playwright’s, installed, bundled', async () => {
    expect(await kind({ env: { DIGLOT_BROWSER: '/mine' } })).toBe('named')
    expect(await kind({})).toBe('playwright')
    const gone = { isExecutable: (path: string) => path !== '/playwright' }
    expect(await kind(gone)).toBe('installed')
    expect(await kind({ playwright: async () => null })).toBe('installed')
    expect(await kind({ ...gone, installed: () => [] })).toBe('carried')
  })

  test('is never replaced by another if one was named', async () => {
    const nowhere = search({ env: { DIGLOT_BROWSER: '/nowhere' }, isExecutable: () => false })
    await expect(chooseBrowser(nowhere)).rejects.toThrow('/nowhere')
  })

  test('runs without its sandbox only as root, or if it has none', async () => {
    expect((await chooseBrowser(search())).args).toEqual([])
    expect((await chooseBrowser(search({ isRoot: true }))).args).toEqual(['--no-sandbox'])
    const carried = await chooseBrowser(
      search({ playwright: async () => null, installed: () => [] }),
    )
    expect(carried.args).toEqual(['--no-sandbox', '--no-zygote'])
    expect(carried.env).toEqual({ LD_LIBRARY_PATH: '/lib' })
  })
})
