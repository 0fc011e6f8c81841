import { useCallback, useState } from 'react'
import type { AppEvent } from '../../../contract/app-event.ts'
import type { Job } from '../../../contract/job.ts'

/** The jobs that run, in the order in which they began; `onEvent` is to be told every event of the service. */
export function useJobs(): { jobs: readonly Job[]; onEvent: (event: AppEvent) => void } {
  const [jobs, setJobs] = useState<readonly Job[]>([])
  const onEvent = useCallback((event: AppEvent): void => {
    if (event.type === 'job') {
      const { job } = event
      setJobs((jobs) =>
        jobs.some((one) => one.id === job.id)
          ? jobs.map((one) => (one.id === job.id ? job : one))
          : [...jobs, job],
      )
    }
    // A service that has started anew has none of the old one's.
    if (event.type === 'hello') setJobs([])
    if (event.type === 'job-ended') setJobs((jobs) => jobs.filter((one) => one.id !== event.id))
  }, [])
  return { jobs, onEvent }
}
