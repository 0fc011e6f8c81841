import type { AppEvent } from '../../../contract/app-event.ts'
import type { Job } from '../../../contract/job.ts'
import { type Observable, observable } from '../observable.ts'

/** The running jobs, in the order in which they started. */
export type JobStore = Omit<Observable<readonly Job[]>, 'set'> & {
  /** Receives every event of the service. */
  onEvent: (event: AppEvent) => void
}

export function jobStore(): JobStore {
  const { current, subscribe, set } = observable<readonly Job[]>([])
  const onEvent = (event: AppEvent): void => {
    if (event.type === 'job') {
      const { job } = event
      set((jobs) =>
        jobs.some((one) => one.id === job.id)
          ? jobs.map((one) => (one.id === job.id ? job : one))
          : [...jobs, job],
      )
    }
    // A restarted service has none of the previous jobs.
    if (event.type === 'hello') set(() => [])
    if (event.type === 'job-ended') set((jobs) => jobs.filter((one) => one.id !== event.id))
  }
  return { current, subscribe, onEvent }
}
