import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, expect, type Page, type Request } from '@playwright/test'
import { addressOf, startApp } from '../../../scripts/bench/app-server.ts'
import { findElectron } from '../package/find-electron.ts'
import { Reader } from './reader.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

export type ShellOptions = {
  /** Set by the project. */
  shell: 'browser' | 'electron'
  /** The interface's language, as `--lang` takes it. */
  language: string
  /** Files to open, as arguments of the command line. */
  files: string[]
  /** Whether the library is empty at the start, as it is for somebody who has just installed the app. */
  isFirstStart: boolean
}

type WorkerFixtures = {
  /** A library as the app leaves it after its first start: taking the sample in costs more than everything else of a start. */
  startedLibrary: string
}

type Fixtures = {
  /** A library folder of this test's own, gone afterwards. */
  library: string
  /** Starts the app; again after `close`, with the same library. `language: null` asks for none. */
  start: (options?: { language?: string | null; files?: string[] }) => Promise<Running>
  /** The app, started, with the sample article open. */
  reader: Reader
}

export type Running = { page: Page; reader: Reader; close(): Promise<void> }

/** Every request that did not go to the app itself; each test ends by finding none. */
type Outside = string[]

/** Notes each request of any page of the window's context that is not ours. The service's own are not among them. */
export function watchRequests(page: Page, isOurs: (url: URL) => boolean, outside: Outside): void {
  page.context().on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && !isOurs(url)) outside.push(url.href)
  })
}

/** The saves that are under way. */
function savesOf(page: Page): ReadonlySet<Request> {
  const saving = new Set<Request>()
  page.on('request', (request) => {
    if (request.url().endsWith('/save')) saving.add(request)
  })
  page.on('requestfinished', (request) => saving.delete(request))
  page.on('requestfailed', (request) => saving.delete(request))
  return saving
}

export const test = base.extend<ShellOptions & Fixtures, WorkerFixtures>({
  shell: ['browser', { option: true }],
  language: ['en', { option: true }],
  files: [[], { option: true }],
  isFirstStart: [false, { option: true }],

  startedLibrary: [
    async ({}, use) => {
      const app = await startApp(root)
      const folder = await mkdtemp(join(tmpdir(), 'diglot-e2e-started-'))
      await cp(app.library, folder, { recursive: true })
      await app.stop()
      await use(folder)
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  library: async ({ isFirstStart, startedLibrary }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'diglot-e2e-'))
    if (!isFirstStart) await cp(startedLibrary, folder, { recursive: true })
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },

  start: async ({ shell, language, files, library, context }, use) => {
    const electron = findElectron()
    test.skip(
      shell === 'electron' && 'reason' in electron,
      'reason' in electron ? electron.reason : '',
    )
    const outside: Outside = []
    const origins = new Set<string>()
    const running: (() => Promise<void>)[] = []

    const startBrowser = async (args: string[]): Promise<Running> => {
      const child = spawn(process.execPath, ['out/main/browser.js', '--no-open', ...args], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const exited = once(child, 'exit')
      const address = await addressOf(child)
      // An app window may write what one copies; a headless browser has nobody to ask and denies it.
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const page = await context.newPage()
      const { origin } = new URL(address)
      // Started again, the app has another port.
      if (origins.size === 0) watchRequests(page, (url) => origins.has(url.origin), outside)
      origins.add(origin)
      const saving = savesOf(page)
      await page.goto(address)
      let open = true
      const close = async (): Promise<void> => {
        if (!open) return
        open = false
        // Left as a window is left: what waits to be saved is sent then, and arrives.
        await page.goto('about:blank')
        await expect.poll(() => saving.size).toBe(0)
        await page.close()
        // A page that goes sends its last save without waiting; by the time this is answered (refused), that has come too.
        await fetch(origin)
        child.kill('SIGINT')
        await exited
        expect(child.exitCode, 'the browser shell ends cleanly').toBe(0)
      }
      running.push(close)
      return { page, reader: new Reader(page, null), close }
    }

    const startElectron = async (args: string[]): Promise<Running> => {
      if (!('executablePath' in electron)) throw new Error(electron.reason)
      const app = await _electron.launch({
        executablePath: electron.executablePath,
        args: ['.', ...args],
        cwd: root,
        env: { ...process.env, DIGLOT_ALLOW_NO_SANDBOX: '1' },
      })
      const page = await app.firstWindow()
      watchRequests(page, (url) => url.protocol === 'diglot:' && url.host === 'app', outside)
      let open = true
      const close = async (): Promise<void> => {
        if (!open) return
        open = false
        await app.close()
      }
      running.push(close)
      return { page, reader: new Reader(page, app), close }
    }

    await use(async (options = {}) => {
      const args = [
        '--library',
        library,
        ...(options.language === null ? [] : ['--lang', options.language ?? language]),
        ...(options.files ?? files),
      ]
      return shell === 'electron' ? startElectron(args) : startBrowser(args)
    })
    for (const close of running) await close()
    expect(outside, 'requests that left the app').toEqual([])
  },

  reader: async ({ start }, use) => {
    const { reader } = await start()
    await reader.isOpen()
    await use(reader)
  },
})

export { expect } from '@playwright/test'
