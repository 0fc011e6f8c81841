import type { Alignment } from '../../contract/alignment.ts'
import type { AlignInput } from '../alignment/alignment.ts'
import type { ImportedDocument } from '../documents/imported-document.ts'
import type { ImportControl, WorkControl } from '../service/import-document.ts'
import { openThread } from './open-thread.ts'
import { createThreadPool } from './thread-pool.ts'
import { createWorkerTasks, type WorkerTask, type WorkerTasks } from './worker-tasks.ts'

/** Runs imports and alignments in threads. Errors are those of ThreadPool.run(). */
export type WorkerClient = {
  import(bytes: Uint8Array, name: string, control?: ImportControl): Promise<ImportedDocument>
  align(source: AlignInput, target: AlignInput, control?: WorkControl): Promise<Alignment>
  close(): Promise<void>
}

/**
 * `time` in ms per task (a book of a thousand pages takes a tenth on a slow machine); `memory` in MB of heap
 * per thread.
 */
export type WorkerLimits = { time: number; memory: number }
const LIMITS: WorkerLimits = { time: 180_000, memory: 1024 }
/** How long an idle thread is kept for the next file. */
const IDLE_TIME_MS = 20_000

/** @param maxThreads concurrent threads; the service itself needs a core too. */
export function createWorkerClient(
  appRoot: string,
  maxThreads = 1,
  limits: WorkerLimits = LIMITS,
): WorkerClient {
  let tasks: WorkerTasks | null = null
  const pool = createThreadPool<WorkerTask>({
    start: () => openThread(workerFile(), appRoot, limits.memory),
    inline: (task, options) => {
      tasks ??= createWorkerTasks(appRoot)
      return tasks(task, options)
    },
    maxThreads,
    timeout: limits.time,
    idleTime: IDLE_TIME_MS,
  })
  return {
    async import(bytes, name, { beside = null, charset = null, ...control } = {}) {
      const task = { kind: 'import', bytes, name, beside, charset } as const
      const result = await pool.run(task, control)
      if (!isDocument(result)) throw new Error('The thread returned no document')
      return result
    },
    async align(source, target, control) {
      const result = await pool.run({ kind: 'align', source, target }, control)
      if (!isAlignment(result)) throw new Error('The thread returned no alignment')
      return result
    },
    close: () => pool.close(),
  }
}

/** Next to this file, both in the bundle and in the sources. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
}

/** Minimal check: the thread runs the same release and returns what importDocument() returned. */
function isDocument(result: unknown): result is ImportedDocument {
  return typeof result === 'object' && result !== null && 'blocks' in result
}

function isAlignment(result: unknown): result is Alignment {
  return typeof result === 'object' && result !== null && 'beads' in result
}
