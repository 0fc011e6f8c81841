import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compose } from '../main/compose.ts'
import { measureColdStart } from './bench/cold-start.ts'
import { checkLimits } from './bench/limits.ts'
import { startApp } from './bench/app-server.ts'
import { measureBooks, measureLibraries } from './bench/library-figures.ts'
import { measurePage, type Sample } from './bench/measure-page.ts'
import { median } from './bench/median.ts'
import { MAX_SCRIPT_BYTES } from './bench/script-weight.ts'
import { serveStatic, staticPage } from './bench/static-page.ts'
import { build } from './build.ts'
import { MissingForElectron } from './electron-for-tests.ts'
import { findBrowser } from './find-browser.ts'
import { needsBuild } from './needs-build.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Loads of each page, alternating, so that changes in the machine's load affect both. */
const ROUNDS = 11

/** Goal for the start of the packed app, against the same Electron showing the same text as static HTML (decision 38). */
const MAX_START_RATIO = 1.2

const MAX_SCRIPT_KILOBYTES = MAX_SCRIPT_BYTES / 1000

/** The sample article as a static page, for comparison with the app. */
async function staticTwin(): Promise<string> {
  const library = await mkdtemp(join(tmpdir(), 'diglot-bench-'))
  const diglot = await compose({
    appRoot: root,
    libraryRoot: library,
    info: {
      version: '0',
      shell: 'browser',
      platform: 'linux',
      systemLanguages: ['en'],
      forcedLanguage: 'en',
    },
  })
  const { article, translations } = await diglot.boot()
  await diglot.close()
  await rm(library, { recursive: true, force: true })
  const [translation] = translations
  if (!article || !translation) throw new Error('the sample article is missing')
  return staticPage(article, translation)
}

function print(name: string, figure: string, goal: string, isMet: boolean): void {
  console.log(`${isMet ? '✓' : '✗'} ${name.padEnd(52)} ${figure.padStart(12)}   goal ${goal}`)
}

async function measureFirstScreen(html: string): Promise<void> {
  const found = await findBrowser()
  const baseline = await serveStatic(html)
  const page: Sample[] = []
  const plain: Sample[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    plain.push(await measurePage(found, async () => baseline.url))
    const app = await startApp(root, '--lang', 'en')
    page.push(await measurePage(found, async () => app.address))
    await app.stop()
  }
  baseline.server.close()

  const times = [page, plain].map((one) => median(one.map((sample) => sample.painted)))
  const memories = [page, plain].map((one) =>
    median(one.map((sample) => sample.memory ?? Number.NaN)),
  )
  const [ours = Number.NaN, theirs = Number.NaN] = times
  const [ourMemory = Number.NaN, theirMemory = Number.NaN] = memories
  const kilobytes = median(page.map((sample) => sample.script)) / 1000
  console.log(
    `First screen, ${found.kind} browser, ${cpus().length} cores, medians of ${ROUNDS} loads each`,
  )
  print(
    'article painted, against static HTML',
    `${(ours / theirs).toFixed(2)} times`,
    `at most 2.0 (${ours.toFixed(0)} ms, static ${theirs.toFixed(0)} ms)`,
    ours / theirs <= 2,
  )
  print(
    'script of the first screen, gzip',
    `${kilobytes.toFixed(1)} kB`,
    `at most ${MAX_SCRIPT_KILOBYTES} kB`,
    kilobytes <= MAX_SCRIPT_KILOBYTES,
  )
  // The script size is the same on every machine and therefore a limit; times are goals.

  checkLimits([
    { name: 'script of the first screen, kB', value: kilobytes, max: MAX_SCRIPT_KILOBYTES },
  ])
  print(
    'memory of the page, against static HTML',
    `${(ourMemory / theirMemory).toFixed(2)} times`,
    `none set (${ourMemory.toFixed(0)} MiB, static ${theirMemory.toFixed(0)} MiB)`,
    !Number.isNaN(ourMemory),
  )
}

async function measureElectron(html: string): Promise<void> {
  console.log(`\nStart of the packed app, medians of ${ROUNDS} starts each`)
  try {
    const { app, bare } = await measureColdStart(root, html, ROUNDS)
    const ratio = app.painted / bare.painted
    const steps = (times: typeof app) =>
      `page requested ${times.requested.toFixed(0)} ms, answered ${times.answered.toFixed(0)}, painted ${times.painted.toFixed(0)}`
    print(
      'article painted, against static HTML in Electron',
      `${ratio.toFixed(2)} times`,
      `at most ${MAX_START_RATIO}`,
      ratio <= MAX_START_RATIO,
    )
    console.log(`  app:    ${steps(app)}\n  static: ${steps(bare)}`)
  } catch (error) {
    if (!(error instanceof MissingForElectron)) throw error
    console.log(`not measured: ${error.message}`)
  }
}

/** Numbers of articles, and of a book's sentences. */
const LIBRARIES = [10, 1_000, 10_000]
const BOOKS = [20_000, 100_000]

/** Goals for the largest library or book against the smallest. */
const MAX_RATIOS = { start: 1.3, memory: 1.5, turn: 1.3 }

async function measureSizes(): Promise<void> {
  console.log('\nLibraries, medians of processes that find the cache, in ms')
  const all = await measureLibraries(root, LIBRARIES)
  console.log('  articles  first screen  first list  list  again  import  memory')
  for (const [count, one] of all) {
    const times = [one.start, one.firstList, one.list, one.listAgain, one.add]
    const cells = times.map((time, index) =>
      time.toFixed(0).padStart([12, 10, 4, 5, 6][index] ?? 0),
    )
    console.log(`  ${String(count).padStart(8)}  ${cells.join('  ')}  ${one.memory.toFixed(0)} MB`)
  }
  const [small, large] = [all.get(LIBRARIES[0] ?? 0), all.get(LIBRARIES.at(-1) ?? 0)]
  const pair = `${LIBRARIES.at(-1)} articles against ${LIBRARIES[0]}`
  printRatio(`first screen, ${pair}`, large?.start, small?.start, MAX_RATIOS.start)
  printRatio(`memory of the service, ${pair}`, large?.memory, small?.memory, MAX_RATIOS.memory)
}

async function measureLengths(): Promise<void> {
  console.log('\nBooks, in ms')
  const all = await measureBooks(root, BOOKS)
  for (const [sentences, { open, turn }] of all)
    console.log(
      `  ${sentences} sentences: opened ${open.toFixed(0)}, chapter turned ${turn.toFixed(1)}`,
    )
  const [short, long] = BOOKS.map((sentences) => all.get(sentences)?.turn)
  printRatio(
    `chapter turn, ${BOOKS[1]} sentences against ${BOOKS[0]}`,
    long,
    short,
    MAX_RATIOS.turn,
  )
}

function printRatio(
  name: string,
  large: number | undefined,
  small: number | undefined,
  max: number,
): void {
  const ratio = (large ?? Number.NaN) / (small ?? Number.NaN)
  print(name, `${ratio.toFixed(2)} times`, `at most ${max}`, ratio <= max)
}

const SETS = [
  ['Cleaning of saved texts', 'bench-cleaning.ts', 'cleaning'],
  ['Articles of saved pages', 'bench-extraction.ts', 'extraction'],
  ['Alignment of texts with their translations', 'bench-alignment.ts', 'alignment'],
] as const

async function measureSets(): Promise<void> {
  const sets = process.env['DIGLOT_BENCH_DATA']
  if (sets === undefined)
    console.log(
      '\nCleaning, extraction and alignment: not measured, DIGLOT_BENCH_DATA names no folder of data sets; see `npm run scores` for those of the repository',
    )
  else
    for (const [title, script, folder] of SETS) {
      console.log(`\n${title}`)
      const { status } = spawnSync(
        process.execPath,
        [join(root, 'scripts', script), join(sets, 'data', folder)],
        { stdio: 'inherit' },
      )
      if (status !== 0) process.exitCode = status ?? 1
    }
}

/** `npm run bench -- NAME…` measures only these. */
const SECTIONS: Readonly<Record<string, () => Promise<void>>> = {
  screen: async () => measureFirstScreen(await staticTwin()),
  electron: async () => measureElectron(await staticTwin()),
  libraries: measureSizes,
  books: measureLengths,
  sets: measureSets,
}

const names = process.argv.slice(2)
if (needsBuild(root)) await build()
for (const [name, measure] of Object.entries(SECTIONS))
  if (names.length === 0 || names.includes(name)) await measure()
