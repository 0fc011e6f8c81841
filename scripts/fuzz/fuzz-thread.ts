import { parentPort } from 'node:worker_threads'
import { ALL_FUZZ } from '../../tests/support/fuzz/all-fuzz.ts'
import type { FuzzFailure } from '../../tests/support/fuzz/fuzz.ts'

export type FuzzWork = { name: string; seed: number; limit: number }
export type FuzzMessage =
  | { type: 'input'; input: Uint8Array }
  | { type: 'done'; failure: FuzzFailure | null }

/** Checks properties by name in a thread, so that hangs and out-of-memory crashes can be observed from outside. */
const port = parentPort
port?.on('message', ({ name, seed, limit }: FuzzWork) => {
  const say = (message: FuzzMessage): void => port.postMessage(message)
  const attempt = ALL_FUZZ.find((one) => one.name === name)?.attempt
  if (attempt === undefined) throw new Error(`No property: ${name}`)
  void attempt({
    seed,
    runs: Number.MAX_SAFE_INTEGER,
    limit,
    watch: (input) => say({ type: 'input', input }),
  }).then((failure) => say({ type: 'done', failure }))
})
