import type { Jobs } from '../jobs.ts'
import type { Implementer } from './implementer.ts'

export function jobsRoutes({ jobs: os }: Implementer, jobs: Pick<Jobs, 'cancel'>) {
  return { cancel: os.cancel.handler(({ input }) => jobs.cancel(input.id)) }
}
