import { Worker } from 'node:worker_threads'
import type { Thread, ThreadMessage } from './thread-pool.ts'

/**
 * Starts a worker thread with `data` as workerData. It does not keep the process alive.
 * @param memory limit of the JavaScript heap in MB; buffers are limited elsewhere.
 */
export function openThread(file: URL, data: unknown, memory: number): Thread {
  const worker = new Worker(file, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    // The thread gets neither arguments nor environment.
    argv: [],
    execArgv: [],
    env: {},
  })
  worker.unref()
  let reason: 'memory' | 'crash' = 'crash'
  let uncaught: unknown
  worker.on('error', (error) => {
    uncaught = error
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') reason = 'memory'
  })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
    post: (task) => worker.postMessage(task),
    listen({ onMessage, onEnd }) {
      worker.removeAllListeners('message')
      worker.removeAllListeners('exit')
      worker.on('message', (message: ThreadMessage) => onMessage(message))
      worker.on('exit', () => onEnd(reason, uncaught))
      // Adding listeners references the worker again.
      worker.unref()
    },
    async end() {
      worker.removeAllListeners('exit')
      await worker.terminate()
    },
  }
}
