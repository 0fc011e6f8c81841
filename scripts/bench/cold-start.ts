import { cp, link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { electronProgram } from '../../main/cli/electron-program.ts'
import { runElectronBuilder } from '../dist.ts'
import { writeArchive } from '../electron-for-tests.ts'
import { withElectron } from '../test/real-electron.ts'
import { type ElectronProgram, measureStart, type StartTimes } from './electron-start.ts'
import { median } from './median.ts'

/** The app, and the same Electron that shows the same text as static HTML; medians in ms since the program was started. */
export type ColdStart = { app: StartTimes; bare: StartTimes }

/**
 * Packs the app for Linux and measures its start `rounds` times, in alternation with that of the same Electron showing
 * `html`. Profile and library exist already, as at every start but the first. Rejects with MissingForElectron where no
 * Electron can be started.
 */
export async function measureColdStart(
  root: string,
  html: string,
  rounds: number,
): Promise<ColdStart> {
  const work = await mkdtemp(join(tmpdir(), 'diglot-start-'))
  try {
    return await withElectron(process.env, async (env) => {
      const packed = await packApp(root, join(work, 'packed'), env)
      const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
      const app: ElectronProgram = {
        path: join(packed, 'diglot'),
        args: [...flags, '--library', join(work, 'library'), '--lang', 'en'],
        env,
        profile: join(work, 'profile'),
      }
      const bare: ElectronProgram = {
        path: join(await makeBareApp(packed, join(work, 'bare'), html), 'diglot'),
        args: flags,
        env,
        profile: join(work, 'bare-profile'),
      }
      const all: { app: StartTimes; bare: StartTimes }[] = []
      for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
        const one = { app: await measureStart(app), bare: await measureStart(bare) }
        if (round >= 0) all.push(one)
      }
      return { app: medians(all.map((one) => one.app)), bare: medians(all.map((one) => one.bare)) }
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** The first starts make profile, library and caches. */
const WARM_UP_ROUNDS = 2

/** Packs `out/` with the Electron that the environment names; resolves with the folder of the program. */
async function packApp(root: string, output: string, env: NodeJS.ProcessEnv): Promise<string> {
  const program = electronProgram(root, env, process.platform)
  const electronDist = dirname(program ?? '')
  const version = (await readFile(join(electronDist, 'version'), 'utf8')).trim().replace(/^v/, '')
  const builder = ['--dir', '--linux', `-c.electronVersion=${version}`]
  const run = await runElectronBuilder({ builder, electronDist }, env, () => undefined, output)
  if (run.code !== 0) throw new Error(`electron-builder ended with ${run.code}:\n${run.output}`)
  const name = (await readdir(output)).find((one) => one.endsWith('-unpacked'))
  if (name === undefined) throw new Error(`electron-builder left no app in ${output}.`)
  return join(output, name)
}

function medians(all: readonly StartTimes[]): StartTimes {
  return {
    requested: median(all.map((one) => one.requested)),
    answered: median(all.map((one) => one.answered)),
    painted: median(all.map((one) => one.painted)),
  }
}

/** The program of a packed app with another archive, which shows a page in a window with the same options. */
async function makeBareApp(packed: string, folder: string, html: string): Promise<string> {
  const source = join(dirname(folder), 'bare-source')
  await mkdir(source, { recursive: true })
  await writeFile(join(source, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.js' }))
  await writeFile(join(source, 'main.js'), BARE_MAIN)
  // Hard links: the program alone has 180 MB, and both then share the system's cache of it.
  await copyLinked(packed, folder)
  const archive = join(folder, 'resources', 'app.asar')
  await rm(archive)
  await writeArchive(source, archive)
  // Beside the archive: a fuse of the package stops file: addresses from reading inside it.
  await writeFile(join(folder, 'resources', 'page.html'), html)
  return folder
}

async function copyLinked(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyLinked(source, target)
    else await link(source, target).catch(() => cp(source, target))
  }
}

const BARE_MAIN = `const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1200, height: 820, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  window.loadFile(join(process.resourcesPath, 'page.html'))
})
app.on('window-all-closed', () => app.quit())
`
