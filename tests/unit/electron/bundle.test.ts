import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'

const root = join(import.meta.dirname, '../../..')
let folder = ''

/** Bundles an entry like the build; returns the remaining imports. */
async function bundle(entry: string, format: 'esm' | 'cjs', outfile: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node24',
    external: ['electron'],
    format,
    outfile,
    metafile: true,
    logLevel: 'silent',
    banner:
      format === 'cjs'
        ? {}
        : {
            js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url); const __filename = import.meta.filename; const __dirname = import.meta.dirname;",
          },
  })
  const outputs = Object.values(metafile.outputs)
  expect(outputs).toHaveLength(1)
  return outputs.flatMap(({ imports }) => imports.map(({ path }) => path))
}

let mainImports: string[] = []
let preloadImports: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diglot-shell-'))
  const out = join(folder, 'out')
  mainImports = await bundle('main/electron/index.ts', 'esm', join(out, 'main/index.js'))
  preloadImports = await bundle('main/electron/preload.ts', 'cjs', join(out, 'preload/index.cjs'))
  await mkdir(join(out, 'renderer'))
  await writeFile(join(out, 'renderer/index.html'), '<!doctype html><!--boot--><p>page</p>')
  await writeFile(join(folder, 'package.json'), '{"type": "module"}')
  await cp(
    join(root, 'node_modules/sentencex-wasm/sentencex_wasm_bg.wasm'),
    join(out, 'main/sentencex_wasm_bg.wasm'),
  )
  for (const shipped of ['locales', 'articles'])
    await cp(join(root, shipped), join(folder, shipped), { recursive: true })
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

const Report = z.object({
  log: z.array(z.string()),
  page: z.object({ status: z.number(), html: z.string() }).optional(),
  traversal: z.number().optional(),
  info: z.unknown().optional(),
  seen: z.array(z.unknown()).optional(),
  labels: z.array(z.string()).optional(),
  themeSource: z.string().optional(),
  options: z.unknown().optional(),
})

/** Runs the bundle in a separate process against the Electron stub. */
async function run(scenario: string, ...args: string[]) {
  const driver = join(import.meta.dirname, 'drive-bundle.ts')
  const entry = join(folder, 'out/main/index.js')
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--no-warnings', driver, entry, folder, scenario, ...args],
    { env: { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8' }, timeout: 60_000 },
  )
  return { ...Report.parse(JSON.parse(stdout)), stderr }
}

describe('the bundle of the preload script', () => {
  it('is one CommonJS file that requires only electron', async () => {
    expect([...new Set(preloadImports)]).toEqual(['electron'])
    const source = await readFile(join(folder, 'out/preload/index.cjs'), 'utf8')
    expect(source).not.toMatch(/^\s*(?:import|export)\b/m)
    expect([...source.matchAll(/require\(([^)]*)\)/g)].map(([, what]) => what)).toEqual([
      '"electron"',
    ])
  })
})

describe('the bundle of the shell', () => {
  it("imports only electron and Node's built-in modules", () => {
    const others = mainImports.filter(
      (path) => path !== 'electron' && !builtinModules.includes(path.replace(/^node:/, '')),
    )
    expect(others).toEqual([])
    expect(mainImports).toContain('electron')
  })

  it('starts, serves a window and quits', async () => {
    const library = join(folder, 'my books')
    const report = await run('run', '--library', library, '--lang=es', '/not/there/given.txt')
    const { log } = report

    // All setup required before `ready` precedes it, and sessions are locked before the window is created.
    const at = (entry: string) => log.indexOf(entry)
    for (const early of [
      'enableSandbox',
      'register scheme',
      'switch disable-background-networking',
    ])
      expect(log.slice(0, at('ready')), early).toContain(early)
    for (const name of ['default', 'persist:diglot'])
      for (const lock of [
        'permission requests',
        'permission checks',
        'devices',
        'screens',
        'requests',
        'spell checker',
      ])
        expect(log.slice(at('ready'), at('window')), lock).toContain(`${name}: ${lock}`)
    expect(log).toContain('persist:diglot: serves diglot')
    expect(log).not.toContain('default: serves diglot')
    expect(at('load diglot://app/')).toBeGreaterThan(at('window'))

    expect(report.page?.status).toBe(200)
    expect(report.page?.html).toContain('<script type="application/json" id="boot">{')
    expect(report.traversal).toBe(404)
    expect(report.info).toEqual({
      version: '9.8.7',
      shell: 'electron',
      platform: process.platform,
      systemLanguages: ['de-AT'],
      forcedLanguage: 'es',
      library,
    })
    const failed = (name: string) => ({ type: 'open-failed', name, problem: 'unreadable' })
    // Saving the settings is an event too, which may arrive later.
    expect(report.seen?.slice(0, 6)).toEqual([
      { type: 'hello' },
      failed('given.txt'),
      failed('early.txt'),
      { type: 'command', id: 'print' },
      failed('chosen.txt'),
      failed('late.txt'),
    ])
    expect(report.themeSource).toBe('dark')
    expect(report.labels).toHaveLength(2)
    expect(report.options).toMatchObject({
      webPreferences: {
        session: 'a session',
        preload: join(folder, 'out/preload/index.cjs'),
        sandbox: true,
        devTools: false,
      },
    })
    expect(
      JSON.parse(await readFile(join(folder, 'org.diglot.Diglot', 'window.json'), 'utf8')),
    ).toMatchObject({
      bounds: { width: 700, height: 500 },
    })
    expect(log.slice(-3)).toEqual(['quit', 'quit', 'ended'])
  }, 60_000)

  it('opens no window without the sandbox and shows why', async () => {
    const { log, stderr } = await run('refused', '--library', join(folder, 'none'))
    expect(log).toContain('exit 1')
    expect(log.some((entry) => entry.startsWith('error box '))).toBe(true)
    expect(log).not.toContain('window')
    expect(log).not.toContain('enableSandbox')
    expect(stderr.trim()).not.toBe('')
  }, 60_000)

  it('quits immediately if another instance is running', async () => {
    const { log } = await run('second')
    expect(log.filter((entry) => !entry.startsWith('switch '))).toEqual([
      'enableSandbox',
      'register scheme',
      'quit',
      'ended',
      'ready',
    ])
  }, 60_000)
})
