import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'

/** A failed download of Electron. */
const Attempt = z.object({ version: z.string(), time: z.iso.datetime(), reason: z.string() })

/** How long no new download is tried after a failure. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000

export type AttemptMemory = {
  /** Whether downloading this version failed less than a day ago. */
  readonly failedLately: (version: string, now: Date) => boolean
  readonly remember: (version: string, now: Date, reason: string) => void
  readonly forget: () => void
}

/** Remembers a failed download of Electron in a file below node_modules, so that a fresh install tries again. */
export function attemptMemory(root: string): AttemptMemory {
  const file = join(root, 'node_modules', '.cache', 'diglot', 'electron-fetch.json')
  return {
    failedLately(version, now) {
      const attempt = read(file)
      if (attempt?.version !== version) return false
      const age = now.getTime() - new Date(attempt.time).getTime()
      return age >= 0 && age < RETRY_AFTER_MS
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
