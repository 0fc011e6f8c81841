import { readFileSync } from 'node:fs'
import { chmod, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runBuilder } from './packed-app.ts'

/**
 * Packs `out/` for Linux with a real Electron into `scratch`, like `npm run dist:dir`; resolves with the folder of the app,
 * whose program is `diglot`. `executablePath` is Electron's.
 */
export async function packWithElectron(scratch: string, executablePath: string): Promise<string> {
  const electronDist = dirname(executablePath)
  // The version of the project's npm package is another one than that of a stand-in.
  const version = readFileSync(join(electronDist, 'version'), 'utf8').trim().replace(/^v/, '')
  const output = join(scratch, 'dist')
  await runBuilder(
    scratch,
    ['--dir', '--linux', `-c.electronVersion=${version}`],
    electronDist,
    output,
  )
  const name = (await readdir(output)).find((one) => one.endsWith('-unpacked'))
  if (name === undefined) throw new Error(`electron-builder left no app in ${output}.`)
  return join(output, name)
}

/** Builds a deb of a packed app, with a program of the tests in place of fpm; resolves with its path. Needs dpkg-deb. */
export async function packDeb(scratch: string, packed: string): Promise<string> {
  const fpm = join(scratch, 'fpm')
  const writer = fileURLToPath(new URL('write-deb.ts', import.meta.url))
  await writeFile(fpm, `#!/bin/sh\nexec '${process.execPath}' '${writer}' "$@"\n`)
  await chmod(fpm, 0o755)
  const output = join(scratch, 'deb')
  const targets = ['--linux', 'deb', '--prepackaged', packed]
  await runBuilder(scratch, targets, null, output, { CUSTOM_FPM_PATH: fpm })
  const name = (await readdir(output)).find((one) => one.endsWith('.deb'))
  if (name === undefined) throw new Error(`electron-builder left no deb in ${output}.`)
  return join(output, name)
}
