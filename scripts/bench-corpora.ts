import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { MAX_IMPORT_BYTES } from '../contract/files/import-limit.ts'
import { createWorkerClient, type WorkerClient } from '../main/worker/worker-client.ts'
import { HOSTILE_FILES } from '../tests/support/hostile/hostile-files.ts'
import { hostilePages } from '../tests/support/hostile/hostile-pages.ts'
import { HOSTILE_LENGTHS, HOSTILE_SHAPES } from '../tests/support/hostile/hostile-shapes.ts'
import { type CorpusOutcome, outcomeOfError, tallyCorpus } from './bench/corpus-tally.ts'

const USAGE = `usage: npm run bench:corpora -- DIR [--jobs N]
       npm run bench:corpora -- --hostile [--jobs N]
  DIR        folder of files of any kind, with the folders in it
  --hostile  the malicious files of the tests instead of a folder
  --jobs     number of threads; the number of cores by default
Exit code 1 if a file crashed a thread or timed out, or if there are no files.`

/** Files between two progress messages. */
const FILES_PER_MESSAGE = 500
/** Interval between memory samples. */
const SAMPLE_INTERVAL_MS = 20
const MEGABYTE = 1024 * 1024

/** Regular files below a folder; links are not followed. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Imports a file like the app, without storing it in a library. */
async function importFile(worker: WorkerClient, path: string): Promise<CorpusOutcome> {
  let bytes: Uint8Array
  try {
    if ((await stat(path)).size > MAX_IMPORT_BYTES) return { kind: 'refused', problem: 'too-large' }
    bytes = await readFile(path)
  } catch {
    return { kind: 'refused', problem: 'unreadable' }
  }
  try {
    await worker.import(bytes, basename(path))
    return { kind: 'imported' }
  } catch (error) {
    return outcomeOfError(error)
  }
}

async function benchCorpora(folder: string, jobs: number): Promise<boolean> {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..')
  const files = await filesOf(folder)
  const worker = createWorkerClient(root, jobs)
  const outcomes = new Map<string, CorpusOutcome>()
  const waiting = files.values()
  globalThis.gc?.()
  let peak = 0
  const looking = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss() / MEGABYTE)
  }, SAMPLE_INTERVAL_MS)
  const started = performance.now()
  let slowest = { name: '-', seconds: 0 }
  const work = async (): Promise<void> => {
    for (const path of waiting) {
      const before = performance.now()
      const name = relative(folder, path)
      outcomes.set(name, await importFile(worker, path))
      const seconds = (performance.now() - before) / 1000
      if (seconds > slowest.seconds) slowest = { name, seconds }
      if (outcomes.size % FILES_PER_MESSAGE === 0)
        console.error(`${outcomes.size} of ${files.length}`)
    }
  }
  await Promise.all(Array.from({ length: jobs }, work))
  await worker.close()
  clearInterval(looking)
  const { lines, isSound } = tallyCorpus(outcomes)
  const seconds = (performance.now() - started) / 1000
  console.log(
    `${files.length} files of ${folder} in ${seconds.toFixed(1)} s, ${jobs} threads; the slowest took ${slowest.seconds.toFixed(1)} s: ${slowest.name}`,
  )
  for (const line of lines) console.log(line)
  globalThis.gc?.()
  const held = process.memoryUsage().heapUsed / MEGABYTE
  console.log(
    `memory: ${peak.toFixed(0)} MB at most, with all threads; ${held.toFixed(0)} MB of heap are held afterwards`,
  )
  return isSound && files.length > 0
}

/** Writes the hostile files into a temporary folder. */
async function writeHostile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'diglot-hostile-'))
  const makers = {
    ...HOSTILE_FILES,
    ...hostilePages('http://127.0.0.1:9/'),
    ...HOSTILE_SHAPES,
    ...HOSTILE_LENGTHS,
  }
  for (const [name, make] of Object.entries(makers))
    await writeFile(join(folder, name), make().bytes)
  return folder
}

const { values, positionals } = parseArgs({
  options: {
    jobs: { type: 'string', default: String(availableParallelism()) },
    hostile: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const [named] = positionals
const jobs = Number(values.jobs)
if ((named === undefined) !== values.hostile || !Number.isInteger(jobs) || jobs < 1) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const folder = named ?? (await writeHostile())
  process.exitCode = (await benchCorpora(folder, jobs)) ? 0 : 1
  if (values.hostile) await rm(folder, { recursive: true })
}
