import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Path of Electron's executable below `appRoot`, or null if it has not been downloaded: the npm package comes
 * without it and writes path.txt and dist/ when downloading. ELECTRON_OVERRIDE_DIST_PATH replaces dist/, as in the
 * package itself.
 */
export function electronProgram(
  appRoot: string,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | null {
  const folder = join(appRoot, 'node_modules', 'electron')
  const dist = env['ELECTRON_OVERRIDE_DIST_PATH'] || join(folder, 'dist')
  const names = [
    readName(join(folder, 'path.txt')),
    platform === 'win32' ? 'electron.exe' : 'electron',
  ]
  for (const name of names) {
    const program = name === null ? null : join(dist, name)
    if (program !== null && existsSync(program)) return program
  }
  return null
}

function readName(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null
  } catch {
    return null
  }
}
