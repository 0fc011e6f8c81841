import { accessSync, constants } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGroup } from './child-group.ts'
import { hasDisplay } from '../launch/has-display.ts'
import { installedBrowsers } from './installed-browsers.ts'
import { type OpenedWindow, openWindow, systemOpener } from './open-window.ts'
import { windowArguments } from './window-arguments.ts'
import { cacheFolder, takeProfile, type WindowProfile } from './window-profile.ts'

export type WindowRequest = {
  /** A fresh address that lets one browser in. */
  readonly entry: () => string
  readonly isWanted: boolean
  readonly pageWithin: (ms: number) => Promise<boolean>
  /** Gets, at its head, what takes back what was done: windows, profile. */
  readonly undo: (() => Promise<void>)[]
  /** Once aborted, nothing more is started. */
  readonly ending: AbortSignal
}

/** Shows the app on this system, as `openWindow` says, with what is installed here. */
export async function showWindow(request: WindowRequest): Promise<OpenedWindow> {
  const { platform, env, pid } = process
  const { undo } = request
  const isShown = request.isWanted && hasDisplay(platform, env)
  const opener = isShown ? systemOpener(platform) : null
  const home = homedir()
  let profile: WindowProfile | null = null

  const newProfile = async (): Promise<WindowProfile> => {
    try {
      const taken = await takeProfile(cacheFolder(platform, env, home), pid, isRunning)
      undo.unshift(taken.release)
      return taken
    } catch {
      // No cache folder that can be written: one for this time only.
      const parent = await mkdtemp(join(tmpdir(), 'diglot-'))
      undo.unshift(() => rm(parent, { recursive: true, force: true }))
      return takeProfile(parent, pid, isRunning)
    }
  }

  return openWindow({
    browsers: isShown ? installedBrowsers({ platform, env, home, isExecutable }) : [],
    opener,
    entry: request.entry,
    start(command, args) {
      request.ending.throwIfAborted()
      const child = startGroup(command, args, platform)
      // The opener may stay as long as the browser that it opened: that is the person's.
      if (command !== opener?.command) undo.unshift(child.kill)
      return child
    },
    async windowArguments(address) {
      profile ??= await newProfile()
      return windowArguments(address, profile.folder, process.getuid?.() === 0)
    },
    pageWithin: request.pageWithin,
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
