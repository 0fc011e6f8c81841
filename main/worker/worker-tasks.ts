import type { AlignInput } from '../alignment/alignment.ts'
import { type Aligner, composeAligner } from '../compose-aligner.ts'
import { type Cleaner, composeCleaner } from '../compose-cleaner.ts'
import type { Beside } from '../documents/bytes/beside-page.ts'
import type { ReadOptions } from '../documents/lines/read-book.ts'
import { openBeside } from './page-folder.ts'

/** A task for a thread. */
export type WorkerTask =
  | {
      kind: 'import'
      bytes: Uint8Array
      name: string
      beside: Beside | null
      charset: string | null
    }
  | { kind: 'align'; source: AlignInput; target: AlignInput }

/** Runs a task. Importer and aligner are loaded when first needed. */
export type WorkerTasks = (task: WorkerTask, options: ReadOptions) => Promise<unknown>

export function createWorkerTasks(appRoot: string): WorkerTasks {
  let cleaner: Promise<Cleaner> | null = null
  let aligner: Promise<Aligner> | null = null
  return async (task, options) => {
    if (task.kind === 'align') {
      aligner ??= composeAligner(appRoot)
      return (await aligner)(task.source, task.target, { onProgress: options.onProgress })
    }
    cleaner ??= composeCleaner(appRoot)
    const beside = task.beside === null ? {} : { beside: openBeside(task.beside) }
    const charset = task.charset === null ? {} : { charset: task.charset }
    return (await cleaner)(task.bytes, task.name, { ...options, ...beside, ...charset })
  }
}
