import type { AppEvent } from '../../contract/app-event.ts'
import type { Job } from '../../contract/job.ts'
import { DocumentError } from '../documents/document-error.ts'

/** What a job's work is given: to tell the part that is done (0 to 1), and to know that it is no longer wanted. */
export type JobControl = { onProgress: (fraction: number) => void; signal: AbortSignal }

export type Jobs = {
  /** Does the work as a job that every window is told of; fails with DocumentError `cancelled` where it was. */
  run<T>(
    job: Pick<Job, 'kind' | 'name'>,
    work: (control: JobControl) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T>
  /** A job that has ended, or that nobody knows, is no error: it may have ended on the way. */
  cancel(id: string): void
}

/** Milliseconds between two reports of one job. */
const REST = 100

/** The jobs that run. `now` is in milliseconds. */
export function createJobs(emit: (event: AppEvent) => void, now: () => number): Jobs {
  const running = new Map<string, AbortController>()
  let count = 0

  return {
    async run({ kind, name }, work, signal) {
      count += 1
      const id = `${kind}-${count}`
      const cancel = new AbortController()
      const stop = (): void => cancel.abort(new DocumentError('cancelled', name))
      running.set(id, cancel)
      signal?.addEventListener('abort', stop, { once: true })
      if (signal?.aborted) stop()
      let told = now()
      const tell = (fraction: number): void =>
        emit({ type: 'job', job: { id, kind, name, fraction } })
      tell(0)
      try {
        cancel.signal.throwIfAborted()
        return await work({
          signal: cancel.signal,
          onProgress: (fraction) => {
            const time = now()
            if (time - told < REST) return
            told = time
            tell(Math.min(1, Math.max(0, fraction)))
          },
        })
      } finally {
        signal?.removeEventListener('abort', stop)
        running.delete(id)
        emit({ type: 'job-ended', id })
      }
    },
    cancel(id) {
      running.get(id)?.abort(new DocumentError('cancelled', id))
    },
  }
}
