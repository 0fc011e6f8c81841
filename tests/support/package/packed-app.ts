import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../../../scripts/build.ts'
import { runElectronBuilder } from '../../../scripts/dist.ts'
import { type AsarArchive, readAsar } from './asar-archive.ts'
import type { BuilderTools } from './builder-tools.ts'
import { type StandInPlatform, writeElectronStandIn } from './electron-stand-in.ts'

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '../../..')

export interface PackedApp {
  platform: StandInPlatform
  arch: string
  /** The app's folder as distributed. */
  folder: string
  /** `Contents` on macOS, otherwise the folder itself. */
  contents: string
  /** The path that @electron/fuses expects for the file with the fuse wire. */
  fuseTarget: string
  archiveFile: string
  archive: AsarArchive
  /** All files of the folder, relative to it. */
  files: string[]
}

/** Builds the app if that has not been done; `npm test` does it first. */
export async function ensureBuilt(): Promise<void> {
  if (!existsSync(join(projectRoot, 'out/main/index.js'))) await build()
}

/**
 * Packs `out/` like `npm run dist:dir`, with a stand-in for Electron, into `scratch`; nothing is written elsewhere. Throws with
 * electron-builder's output if it fails.
 */
export async function packApp(
  scratch: string,
  platform: StandInPlatform,
  arch: string,
  tools: BuilderTools,
): Promise<PackedApp> {
  const electronDist = join(scratch, `electron-${platform}`)
  if (!existsSync(electronDist))
    await writeElectronStandIn(electronDist, platform, electronVersion(), tools)
  const output = join(scratch, `dist-${platform}-${arch}`)
  await runBuilder(scratch, ['--dir', `--${platform}`, `--${arch}`], electronDist, output)
  const [name = ''] = (await readdir(output, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  const folder = join(output, name)
  const contents = platform === 'mac' ? join(folder, 'Diglot.app/Contents') : folder
  const resources = platform === 'mac' ? 'Resources' : 'resources'
  const archiveFile = join(contents, resources, 'app.asar')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return {
    platform,
    arch,
    folder,
    contents,
    fuseTarget: join(folder, { linux: 'diglot', win: 'Diglot.exe', mac: 'Diglot.app' }[platform]),
    archiveFile,
    archive: readAsar(archiveFile),
    files: entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
  }
}

export interface LinuxPackage {
  /** fpm's arguments: `-t deb`, `--category text`, `file=place` … */
  arguments: string[]
  desktopEntry: string
}

/**
 * Runs electron-builder for deb and rpm packages of a packed app, with a script in place of fpm, the program that writes them. The
 * script records its arguments and the desktop entry.
 */
export async function describeLinuxPackages(
  scratch: string,
  app: PackedApp,
): Promise<Record<'deb' | 'rpm', LinuxPackage>> {
  const kept = join(scratch, 'fpm')
  await mkdir(kept, { recursive: true })
  const fpm = join(kept, 'fpm.sh')
  await writeFile(fpm, FPM_STAND_IN)
  await chmod(fpm, 0o755)
  const targets = ['--linux', 'deb', 'rpm', `--${app.arch}`, '--prepackaged', app.folder]
  const output = join(scratch, 'packages')
  await runBuilder(scratch, targets, null, output, { CUSTOM_FPM_PATH: fpm, FPM_KEPT: kept })
  const read = (target: string): LinuxPackage => ({
    arguments: readFileSync(join(kept, `${target}.arguments`), 'utf8').split('\n'),
    desktopEntry: readFileSync(join(kept, `${target}.desktop`), 'utf8'),
  })
  return { deb: read('deb'), rpm: read('rpm') }
}

const FPM_STAND_IN = `#!/bin/sh
set -eu
target=
previous=
for argument in "$@"; do
  [ "$previous" = -t ] && target=$argument
  previous=$argument
done
for argument in "$@"; do
  printf '%s\\n' "$argument" >> "$FPM_KEPT/$target.arguments"
  case $argument in *.desktop) cp "\${argument%%=*}" "$FPM_KEPT/$target.desktop" ;; esac
done
`

/** Runs electron-builder with home, temporary and cache folders in `scratch`, isolated from the caller's environment. */
export async function runBuilder(
  scratch: string,
  builder: string[],
  electronDist: string | null,
  output: string,
  more: Record<string, string> = {},
): Promise<void> {
  const temporary = join(scratch, 'tmp')
  await mkdir(temporary, { recursive: true })
  const env = {
    PATH: process.env['PATH'],
    HOME: temporary,
    TMPDIR: temporary,
    ELECTRON_BUILDER_CACHE: join(temporary, 'cache'),
    CSC_IDENTITY_AUTO_DISCOVERY: 'false',
    ...more,
  }
  const run = await runElectronBuilder({ builder, electronDist }, env, () => undefined, output)
  if (run.code !== 0) throw new Error(`electron-builder ended with ${run.code}:\n${run.output}`)
}

function electronVersion(): string {
  const file = join(projectRoot, 'node_modules/electron/package.json')
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'))
  return version
}
