import type { AppEvent } from '../../contract/app-event.ts'
import type { Job } from '../../contract/job.ts'
import { DocumentError } from '../documents/document-error.ts'

/** Passed to a job's work: reports progress (0 to 1) and signals cancellation. */
export type JobControl = { onProgress: (fraction: number) => void; signal: AbortSignal }

export type Jobs = {
  /** Runs work as a job reported to every window; rejects with DocumentError `cancelled` if cancelled. */
  run<T>(
    job: Pick<Job, 'kind' | 'name'>,
    work: (control: JobControl) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T>
  /** Unknown or finished jobs are ignored: they may have ended in the meantime. */
  cancel(id: string): void
}

/** Minimum interval between progress events of a job. */
const PROGRESS_INTERVAL_MS = 100

/** Creates the list of running jobs. `now` returns milliseconds. */
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
      let reportedAt = now()
      const report = (fraction: number): void =>
        emit({ type: 'job', job: { id, kind, name, fraction } })
      report(0)
      try {
        cancel.signal.throwIfAborted()
        return await work({
          signal: cancel.signal,
          onProgress: (fraction) => {
            const time = now()
            if (time - reportedAt < PROGRESS_INTERVAL_MS) return
            reportedAt = time
            report(Math.min(1, Math.max(0, fraction)))
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
