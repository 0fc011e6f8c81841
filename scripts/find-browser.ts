import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { installedBrowsers } from '../main/browser/installed-browsers.ts'

export type FoundBrowser = {
  readonly executablePath: string
  /** Arguments that this browser needs on this machine, in addition to the caller's. */
  readonly args: string[]
  /** Additional environment variables. */
  readonly env: Record<string, string>
  readonly kind: 'named' | 'playwright' | 'installed' | 'carried'
}

export type BrowserSearch = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isRoot: boolean
  readonly isExecutable: (path: string) => boolean
  /** The path of Playwright's own browser, installed or not. */
  readonly playwright: () => Promise<string | null>
  readonly installed: () => readonly string[]
  /** Unpacks the browser of the npm package @sparticuz/chromium. */
  readonly carried: () => Promise<{ executablePath: string; env: Record<string, string> }>
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Chromium's sandbox cannot start as root. */
const NO_SANDBOX = '--no-sandbox'

/**
 * Chooses the browser for tests and benchmarks: DIGLOT_BROWSER, Playwright's own, an installed Chromium, Chrome or Edge, or the headless
 * one in an npm development dependency. Throws if DIGLOT_BROWSER is not an executable, as a fallback would silently test
 * another browser.
 */
export async function chooseBrowser(search: BrowserSearch): Promise<FoundBrowser> {
  const args = search.isRoot ? [NO_SANDBOX] : []
  const named = search.env['DIGLOT_BROWSER']
  if (named) {
    if (search.isExecutable(named)) return { executablePath: named, args, env: {}, kind: 'named' }
    throw new Error(`DIGLOT_BROWSER names no program: ${named}`)
  }
  const own = await search.playwright()
  if (own !== null && search.isExecutable(own))
    return { executablePath: own, args, env: {}, kind: 'playwright' }
  const [installed] = search.installed()
  if (installed !== undefined)
    return { executablePath: installed, args, env: {}, kind: 'installed' }
  const carried = await search.carried()
  // It is built for containers, without a sandbox. Its default arguments would disable the same-origin policy and are not used.
  return { ...carried, args: [NO_SANDBOX, '--no-zygote'], kind: 'carried' }
}

/** The browser for tests and benchmarks on this machine; see chooseBrowser(). */
export function findBrowser(): Promise<FoundBrowser> {
  const { env, platform } = process
  return chooseBrowser({
    env,
    isRoot: process.getuid?.() === 0,
    isExecutable,
    playwright: playwrightBrowser,
    installed: () => installedBrowsers({ platform, env, home: homedir(), isExecutable }),
    carried: () => unpackCarried(join(root, 'node_modules', '.cache', 'diglot', 'chromium')),
  })
}

async function playwrightBrowser(): Promise<string | null> {
  const { chromium } = await import('@playwright/test')
  try {
    return chromium.executablePath()
  } catch {
    return null
  }
}

/**
 * Unpacks the browser of @sparticuz/chromium (about 5 s, once) into a folder named by its version. Concurrent processes unpack into
 * temporary folders and the first to finish renames its own, so that an incomplete browser is never visible.
 */
async function unpackCarried(
  parent: string,
): Promise<{ executablePath: string; env: Record<string, string> }> {
  const carrier = join(root, 'node_modules', '@sparticuz', 'chromium')
  const { version } = JSON.parse(await readFile(join(carrier, 'package.json'), 'utf8'))
  const folder = join(parent, String(version))
  const executablePath = join(folder, 'chromium')
  if (!existsSync(executablePath)) {
    await mkdir(parent, { recursive: true })
    const work = await mkdtemp(join(parent, 'unpack-'))
    await inflateInto(work, join(carrier, 'bin'))
    // The package's own fonts.conf refers to folders of a container.
    const fonts = `<fontconfig><dir>${join(folder, 'fonts')}</dir></fontconfig>`
    await writeFile(join(work, 'fonts.conf'), `<?xml version="1.0"?>\n${fonts}\n`)
    await rename(work, folder).catch(async (error: unknown) => {
      await rm(work, { recursive: true, force: true })
      if (!existsSync(executablePath)) throw error
    })
  }
  const env: Record<string, string> = {}
  if (await lacksLibraries(executablePath)) env['LD_LIBRARY_PATH'] = join(folder, 'al2023', 'lib')
  if (!existsSync('/etc/fonts')) env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf')
  return { executablePath, env }
}

async function inflateInto(work: string, packed: string): Promise<void> {
  const { default: Chromium, inflate } = await import('@sparticuz/chromium')
  const before = process.env['TMPDIR']
  // The package unpacks into os.tmpdir(), which it reads synchronously.
  process.env['TMPDIR'] = work
  let unpacking: Promise<unknown>
  try {
    unpacking = Promise.all([Chromium.executablePath(), inflate(join(packed, 'al2023.tar.br'))])
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  await unpacking
  // mkdtemp and the package set permissions for the owner only.
  await chmod(work, 0o755)
  await chmod(join(work, 'chromium'), 0o755)
}

/** Whether shared libraries of a program are missing; false where ldd is not available. */
async function lacksLibraries(program: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)('ldd', [program])
    return stdout.includes('not found')
  } catch {
    return false
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
