import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadMessage } from './thread-pool.ts'
import { errorData } from './error-data.ts'
import { createWorkerTasks, type WorkerTask } from './worker-tasks.ts'

/** Entry point of the worker thread: receives tasks as messages, one at a time, and posts their results. */
function serve(appRoot: string): void {
  const port = parentPort
  if (!port) return
  const post = (message: ThreadMessage): void => port.postMessage(message)
  const tasks = createWorkerTasks(appRoot)
  port.on('message', (task: WorkerTask) => {
    tasks(task, { onProgress: (fraction) => post({ type: 'progress', fraction }) }).then(
      (result) => post({ type: 'done', result }),
      (error: unknown) => post({ type: 'failed', error: errorData(error) }),
    )
  })
  post({ type: 'ready' })
}

serve(String(workerData))
