import { chmod, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { join, posix, win32 } from 'node:path'

/**
 * Initial preferences of a profile, for what flags do not cover: the translation bar appears in spite of
 * `--disable-features=Translate`, and spelling dictionaries are downloaded.
 */
const PREFERENCES = {
  translate: { enabled: false },
  browser: { enable_spellchecking: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
  credentials_enable_service: false,
  net: { network_prediction_options: 2 },
}

/** More than the number of windows anyone has open. */
const MAX_PROFILES = 20

export type WindowProfile = { readonly folder: string; readonly release: () => Promise<void> }

/** The platform's cache folder for Diglot. */
export function cacheFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'darwin') return posix.join(home, 'Library/Caches/Diglot')
  if (platform === 'win32')
    return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, String.raw`AppData\Local`), 'Diglot')
  const base = env['XDG_CACHE_HOME']
  return posix.join(base?.startsWith('/') ? base : posix.join(home, '.cache'), 'diglot')
}

/**
 * Locks a browser profile below `parent` for this process: a second browser with the same profile passes its URL to
 * the first and exits. Profiles are kept with the window's position and size for the next start, readable by the
 * owner only.
 */
export async function takeProfile(
  parent: string,
  pid: number,
  isRunning: (pid: number) => boolean,
): Promise<WindowProfile> {
  await mkdir(parent, { recursive: true, mode: 0o700 })
  for (let number = 1; number <= MAX_PROFILES; number++) {
    const folder = join(parent, `window-${number}`)
    const lock = `${folder}.lock`
    if (!(await takeLock(lock, pid, isRunning))) continue
    await mkdir(join(folder, 'Default'), { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
    await writePreferences(join(folder, 'Default', 'Preferences'))
    return { folder, release: () => rm(lock, { force: true }) }
  }
  throw new Error(`All of ${MAX_PROFILES} browser profiles are in use`)
}

async function takeLock(
  path: string,
  pid: number,
  isRunning: (pid: number) => boolean,
): Promise<boolean> {
  for (const isLast of [false, true]) {
    try {
      const file = await open(path, 'wx', 0o600)
      await file.writeFile(String(pid))
      await file.close()
      return true
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''))
    // An empty lock is being written right now, or its writer crashed; use the next number.
    if (isLast || !(owner > 0) || isRunning(owner)) return false
    await rm(path, { force: true })
  }
  return false
}

async function writePreferences(path: string): Promise<void> {
  try {
    await writeFile(path, JSON.stringify(PREFERENCES), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
