import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, expect, type Page, type Request } from '@playwright/test'
import { addressOf, startApp } from '../../../scripts/bench/app-server.ts'
import { findElectron } from '../package/find-electron.ts'
import { DrivenApp, type DrivenOptions } from './driven-app.ts'
import { Reader } from './reader.ts'
import { needsNewerChromium } from './spec-shells.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

export type ShellOptions = {
  /** Set by the project. */
  shell: 'browser' | 'electron'
  /** The interface's language, as `--lang` takes it. */
  language: string
  /** Files to open, as command-line arguments. */
  files: string[]
  /** Whether the library is empty at the start, as after a new installation. */
  isFirstStart: boolean
}

type WorkerFixtures = {
  /** A library after a first start, since importing the sample takes longer than the rest of a start. */
  startedLibrary: string
}

type Fixtures = {
  /** A library folder for one test, deleted afterwards. */
  library: string
  /**
   * A profile folder for one test in Electron, deleted afterwards. Two apps with one profile are one: the second start
   * hands its files over. In the browser, the folder of cache and log.
   */
  profile: string
  /** Starts the app; after `close`, again with the same library. `language: null` omits `--lang`. */
  start: (options?: { language?: string | null; files?: string[] }) => Promise<Running>
  /** The app, started, with the sample article open. */
  reader: Reader
  /** In Electron only: the app with the sample open, driven from its main process. */
  drivenApp: DrivenApp
  /** Starts the app like `drivenApp`; further arguments come before the files. With the same profile, again. */
  startDriven: (options?: DrivenStart) => DrivenApp
}

export type DrivenStart = Partial<DrivenOptions> & { files?: readonly string[] }

export type Running = { page: Page; reader: Reader; close(): Promise<void> }

/** URLs of requests that did not go to the app itself; a test fails if there are any. */
type Outside = string[]

/** Records foreign requests of all pages in the context of a page; requests of the service are not visible here. */
export function watchRequests(page: Page, isOurs: (url: URL) => boolean, outside: Outside): void {
  page.context().on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && !isOurs(url)) outside.push(url.href)
  })
}

/** The pending save requests. */
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

  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'diglot-e2e-profile-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },

  start: async ({ shell, language, files, library, profile, context }, use) => {
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
        // The cache and the log file.
        env: { ...process.env, XDG_CACHE_HOME: profile, XDG_STATE_HOME: profile },
      })
      const exited = once(child, 'exit')
      const address = await addressOf(child)
      // App windows may write to the clipboard; a headless browser denies it without this.
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const page = await context.newPage()
      const { origin } = new URL(address)
      // A restarted app has another port.
      if (origins.size === 0) watchRequests(page, (url) => origins.has(url.origin), outside)
      origins.add(origin)
      const saving = savesOf(page)
      await page.goto(address)
      let open = true
      const close = async (): Promise<void> => {
        if (!open) return
        open = false
        // As when a window is closed: leaving the page sends pending saves.
        await page.goto('about:blank')
        await expect.poll(() => saving.size).toBe(0)
        await page.close()
        // The last save is sent with keepalive; once this (refused) request is answered, it has arrived too.
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
        args: [`--user-data-dir=${profile}`, '.', ...args],
        cwd: root,
        env: { ...process.env, DIGLOT_ALLOW_NO_SANDBOX: '1' },
      })
      const older = needsNewerChromium(
        test.info(),
        await app.evaluate(() => process.versions['chrome'] ?? ''),
      )
      if (older !== null) {
        await app.close()
        test.skip(true, older)
      }
      const page = await app.firstWindow()
      const window = await app.browserWindow(page)
      // The size of the browser project's windows.
      await window.evaluate((shown) => shown.setContentSize(1280, 860))
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
    await reader.waitUntilOpen()
    await use(reader)
  },

  drivenApp: async ({ startDriven }, use) => {
    await use(startDriven())
  },

  startDriven: async ({ language, files, library, profile }, use) => {
    const electron = findElectron()
    test.skip('reason' in electron, 'reason' in electron ? electron.reason : '')
    if (!('executablePath' in electron)) return
    const { executablePath } = electron
    const started: DrivenApp[] = []
    await use(({ files: more = files, args = [], ...options } = {}) => {
      const all = [
        `--user-data-dir=${profile}`,
        '--library',
        library,
        `--lang=${language}`,
        ...args,
        ...more,
      ]
      const app = new DrivenApp(root, { executablePath, ...options, args: all })
      started.push(app)
      return app
    })
    for (const app of started) await app.close()
  },
})

export { expect } from '@playwright/test'
