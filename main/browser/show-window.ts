import { accessSync, constants } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProcessGroup } from './process-group.ts'
import { hasDisplay } from '../launch/has-display.ts'
import { installedBrowsers } from './installed-browsers.ts'
import { type OpenedWindow, openWindow, systemOpener } from './open-window.ts'
import { windowArguments } from './window-arguments.ts'
import { cacheFolder, takeProfile, type WindowProfile } from './window-profile.ts'

export type WindowRequest = {
  /** Creates a URL with a new single-use key. */
  readonly entry: () => string
  readonly isWanted: boolean
  readonly waitForPage: (ms: number) => Promise<boolean>
  /** Cleanup steps for windows and profiles are prepended here. */
  readonly cleanup: (() => Promise<void>)[]
  /** Once aborted, no more programs are started. */
  readonly ending: AbortSignal
}

/** Shows the app with the browsers installed on this system; see `openWindow`. */
export async function showWindow(request: WindowRequest): Promise<OpenedWindow> {
  const { platform, env, pid } = process
  const { cleanup } = request
  const isShown = request.isWanted && hasDisplay(platform, env)
  const opener = isShown ? systemOpener(platform) : null
  const home = homedir()
  let profile: WindowProfile | null = null

  const newProfile = async (): Promise<WindowProfile> => {
    try {
      const taken = await takeProfile(cacheFolder(platform, env, home), pid, isRunning)
      cleanup.unshift(taken.release)
      return taken
    } catch {
      // The cache folder cannot be written: use a temporary profile.
      const parent = await mkdtemp(join(tmpdir(), 'diglot-'))
      cleanup.unshift(() => rm(parent, { recursive: true, force: true }))
      return takeProfile(parent, pid, isRunning)
    }
  }

  return openWindow({
    browsers: isShown ? installedBrowsers({ platform, env, home, isExecutable }) : [],
    opener,
    entry: request.entry,
    start(command, args) {
      request.ending.throwIfAborted()
      const child = startProcessGroup(command, args, platform)
      // Not killed: the opener may run as long as the browser it opened, which belongs to the user.
      if (command !== opener?.command) cleanup.unshift(child.kill)
      return child
    },
    async windowArguments(address) {
      profile ??= await newProfile()
      return windowArguments(address, profile.folder, process.getuid?.() === 0)
    },
    waitForPage: request.waitForPage,
  })
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
