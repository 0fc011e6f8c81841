import { Worker } from 'node:worker_threads'
import type { Thread, ThreadMessage } from './thread-pool.ts'

/**
 * A thread that runs a file of ours, given `data` as its workerData. It does not keep the program from ending.
 * @param memory megabytes of objects that it may hold; what it reads and inflates has limits of its own.
 */
export function openThread(file: URL, data: unknown, memory: number): Thread {
  const worker = new Worker(file, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    // Nothing of the command line or the environment is its business.
    argv: [],
    execArgv: [],
    env: {},
  })
  worker.unref()
  let reason: 'memory' | 'crash' = 'crash'
  worker.on('error', (error) => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') reason = 'memory'
  })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
    post: (task) => worker.postMessage(task),
    listen({ onMessage, onEnd }) {
      worker.removeAllListeners('message')
      worker.removeAllListeners('exit')
      worker.on('message', (message: ThreadMessage) => onMessage(message))
      worker.on('exit', () => onEnd(reason))
      // Who listens holds the program again.
      worker.unref()
    },
    async end() {
      worker.removeAllListeners('exit')
      await worker.terminate()
    },
  }
}
