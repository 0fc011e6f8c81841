import { parentPort, workerData } from 'node:worker_threads'
import { composeEngines, type Work } from './compose-engines.ts'
import type { ThreadMessage } from './service/work/workshop.ts'

/** The thread that takes files apart: what it is asked comes as messages, one at a time, and goes back as messages. */
function serve(appRoot: string): void {
  const port = parentPort
  if (!port) return
  const say = (message: ThreadMessage): void => port.postMessage(message)
  const engines = composeEngines(appRoot)
  port.on('message', (work: Work) => {
    engines(work, { onProgress: (fraction) => say({ type: 'progress', fraction }) }).then(
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
