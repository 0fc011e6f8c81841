import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { ALL_FUZZ } from '../tests/support/fuzz/all-fuzz.ts'
import type { FuzzMessage, FuzzWork } from './fuzz/fuzz-thread.ts'

const USAGE = `usage: npm run fuzz -- [--minutes N] [--seed S] [--only NAME]
  --minutes  total time; 10 by default
  --seed     seed of the first round; random by default
  --only     only properties with NAME in their name
Checks the properties of the tests with new inputs, in turns. Exit code 1 if one fails, hangs or crashes its thread;
the input is saved in the temporary folder of the system, its seed and smallest form are printed.`

/** Time of a property's turn, and the time without a new input after which it counts as hanging. */
const TURN_MS = 15_000
const HANG_TIMEOUT_MS = 120_000

type Outcome = {
  name: string
  seed: number
  error: string
  counterexample: string
  input: Uint8Array
}

/** The result of a property's turn in the thread; `tried` counts the inputs. The thread can be reused if `isFit`. */
type Turn = { tried: number; failure: Outcome | null; isFit: boolean }

function startThread(): Worker {
  return new Worker(new URL('./fuzz/fuzz-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
}

function takeTurn(worker: Worker, work: FuzzWork): Promise<Turn> {
  return new Promise((resolve) => {
    let tried = 0
    let last: Uint8Array = new Uint8Array()
    const end = (failure: Outcome | null, isFit: boolean): void => {
      clearTimeout(timer)
      worker.off('message', hear).off('error', fail)
      resolve({ tried, failure, isFit })
    }
    const lost = (error: string): Outcome => ({
      name: work.name,
      seed: work.seed,
      error,
      counterexample: 'the last input that it was given',
      input: last,
    })
    const fail = (error: unknown): void => end(lost(`its thread ended: ${String(error)}`), false)
    const timer = setTimeout(
      () => end(lost(`no end after ${HANG_TIMEOUT_MS / 1000} s`), false),
      HANG_TIMEOUT_MS,
    )
    const hear = (message: FuzzMessage): void => {
      if (message.type === 'input') {
        tried += 1
        last = message.input
        timer.refresh()
      } else end(message.failure && { name: work.name, ...message.failure }, true)
    }
    worker.on('message', hear).on('error', fail)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
    worker.postMessage(work)
  })
}

async function keep(folder: string, failure: Outcome, count: number): Promise<string> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${count}-${failure.name.replaceAll(/[^a-z0-9]+/gi, '-')}`)
  await writeFile(file, failure.input)
  return file
}

async function runFuzz(names: readonly string[], minutes: number, first: number): Promise<number> {
  const end = performance.now() + minutes * 60_000
  // However short the total time, each property gets a turn.
  const share = (minutes * 60_000) / names.length / 2
  const folder = join(tmpdir(), `diglot-fuzz-${Date.now()}`)
  const tried = new Map(names.map((name) => [name, 0]))
  const failed = new Set<string>()
  let worker = startThread()
  for (let round = 0; performance.now() < end && failed.size < names.length; round += 1)
    for (const name of names) {
      const left = end - performance.now()
      if (left <= 0 || failed.has(name)) continue
      const seed = (first + round) % 0x7fffffff
      const turn = await takeTurn(worker, { name, seed, limit: Math.min(TURN_MS, left, share) })
      tried.set(name, (tried.get(name) ?? 0) + turn.tried)
      if (!turn.isFit) {
        await worker.terminate()
        worker = startThread()
      }
      if (turn.failure === null) continue
      failed.add(name)
      const file = await keep(folder, turn.failure, failed.size)
      console.log(
        `✗ ${name}, seed ${seed}\n${turn.failure.error}\n${turn.failure.counterexample}\n  ${file}`,
      )
    }
  await worker.terminate()
  for (const [name, count] of tried) console.log(`${String(count).padStart(9)}  ${name}`)
  console.log(`${failed.size} of ${names.length} failed; the first seed was ${first}`)
  return failed.size
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 0x7fffffff) },
    only: { type: 'string', default: '' },
  },
})
const names = ALL_FUZZ.map(({ name }) => name).filter((name) => name.includes(values.only))
const [minutes, seed] = [Number(values.minutes), Number(values.seed)]
if (names.length === 0 || !(minutes > 0) || !Number.isInteger(seed)) {
  console.error(USAGE)
  process.exitCode = 2
} else process.exitCode = (await runFuzz(names, minutes, seed)) === 0 ? 0 : 1
