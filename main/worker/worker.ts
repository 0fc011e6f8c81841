import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadMessage } from './thread-pool.ts'
import { createWorkerTasks, type WorkerTask } from './worker-tasks.ts'

/** The thread that imports and aligns: tasks come as messages, one at a time, and their results go back as messages. */
function serve(appRoot: string): void {
  const port = parentPort
  if (!port) return
  const say = (message: ThreadMessage): void => port.postMessage(message)
  const tasks = createWorkerTasks(appRoot)
  port.on('message', (task: WorkerTask) => {
    tasks(task, { onProgress: (fraction) => say({ type: 'progress', fraction }) }).then(
      (result) => say({ type: 'done', result }),
      (error: unknown) => {
        const problem = error instanceof Error && 'problem' in error ? String(error.problem) : null
        say({ type: 'failed', problem, message: String(error) })
      },
    )
  })
  say({ type: 'ready' })
}

serve(String(workerData))
