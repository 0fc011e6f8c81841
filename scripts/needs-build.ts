import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = [
  'contract',
  'main',
  'renderer',
  'locales',
  'scripts/build.ts',
  'scripts/bundle',
  'scripts/licences.ts',
  'package-lock.json',
]

const OUTPUTS = [
  'out/main/index.js',
  'out/main/browser.js',
  'out/main/cli.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/prerender/prerender.js',
  // Written last: shows that the build was completed.
  'out/THIRD-PARTY-LICENCES.txt',
]

/** Whether an output of the build is missing or older than the newest source. */
export function needsBuild(root: string): boolean {
  const newest = Math.max(...SOURCES.map((path) => lastWritten(join(root, path))))
  return OUTPUTS.some((path) => lastWritten(join(root, path)) <= newest)
}

/**
 * Modification time of a file, or of the newest file in a folder, in ms since 1970; -1 if there is none. Folders count too: their time
 * changes when a file in them is deleted.
 */
function lastWritten(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return -1
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => lastWritten(join(path, name))))
}
