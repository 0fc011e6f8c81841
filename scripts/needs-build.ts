import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = [
  'contract',
  'main',
  'renderer',
  'locales',
  'scripts/build.ts',
  'scripts/link-first-screen.ts',
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
  // Written last: it tells that the build came to its end.
  'out/THIRD-PARTY-LICENCES.txt',
]

/** Whether one of the build's results is missing or older than the newest source. */
export function needsBuild(root: string): boolean {
  const newest = Math.max(...SOURCES.map((path) => lastWritten(join(root, path))))
  return OUTPUTS.some((path) => lastWritten(join(root, path)) <= newest)
}

/**
 * When a file, or the newest in a folder, was last written, in ms since 1970; -1 where there is none. A folder itself
 * counts too: it changes when a file in it is deleted.
 */
function lastWritten(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return -1
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => lastWritten(join(path, name))))
}
