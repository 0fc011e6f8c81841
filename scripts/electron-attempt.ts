import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'

/** A fetch of Electron that failed. */
const Attempt = z.object({ version: z.string(), time: z.iso.datetime(), reason: z.string() })

/** How long a failure spares everybody the next wait, in ms. */
const PAUSE = 24 * 60 * 60 * 1000

export type AttemptMemory = {
  /** Whether fetching this version failed less than a day ago. */
  readonly failedLately: (version: string, now: Date) => boolean
  readonly remember: (version: string, now: Date, reason: string) => void
  readonly forget: () => void
}

/** Remembers a failed fetch of Electron below node_modules, so that a fresh install tries again. */
export function attemptMemory(root: string): AttemptMemory {
  const file = join(root, 'node_modules', '.cache', 'diglot', 'electron-fetch.json')
  return {
    failedLately(version, now) {
      const attempt = read(file)
      if (attempt?.version !== version) return false
      const age = now.getTime() - new Date(attempt.time).getTime()
      return age >= 0 && age < PAUSE
    },
    remember(version, now, reason) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `${JSON.stringify({ version, time: now.toISOString(), reason })}\n`)
    },
    forget: () => rmSync(file, { force: true }),
  }
}

function read(file: string): z.infer<typeof Attempt> | null {
  try {
    return Attempt.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
