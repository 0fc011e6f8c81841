import { expect, test } from 'vitest'
import type { AppEvent } from '../../../contract/app-event.ts'
import { createJobs } from '../../../main/service/jobs.ts'

function someJobs() {
  const events: AppEvent[] = []
  let time = 0
  const jobs = createJobs(
    (event) => events.push(event),
    () => time,
  )
  return { events, jobs, pass: (ms: number) => (time += ms) }
}

test('a job reports its start, progress and end', async () => {
  const { events, jobs, pass } = someJobs()
  const result = await jobs.run({ kind: 'import', name: 'a.txt' }, async ({ onProgress }) => {
    onProgress(0.1)
    pass(200)
    onProgress(0.5)
    return 7
  })
  expect(result).toBe(7)
  const job = { id: 'import-1', kind: 'import', name: 'a.txt' }
  expect(events).toEqual([
    { type: 'job', job: { ...job, fraction: 0 } },
    { type: 'job', job: { ...job, fraction: 0.5 } },
    { type: 'job-ended', id: 'import-1' },
  ])
})

test('a failed job reports its end', async () => {
  const { events, jobs } = someJobs()
  const work = () => Promise.reject(new Error('no'))
  await expect(jobs.run({ kind: 'import', name: 'a' }, work)).rejects.toThrow('no')
  expect(events.at(-1)).toEqual({ type: 'job-ended', id: 'import-1' })
})

/** Rejects only when aborted. */
const endless = ({ signal }: { signal: AbortSignal }): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })

test('cancels the job with the given id only', async () => {
  const { jobs } = someJobs()
  const first = jobs.run({ kind: 'import', name: 'a' }, endless)
  const second = jobs.run({ kind: 'import', name: 'b' }, async () => 'done')
  jobs.cancel('import-1')
  jobs.cancel('import-9')
  await expect(first).rejects.toMatchObject({ problem: 'cancelled' })
  expect(await second).toBe('done')
})

test("the caller's signal cancels a job before and while it runs", async () => {
  const { jobs } = someJobs()
  const leave = new AbortController()
  const running = jobs.run({ kind: 'import', name: 'a' }, endless, leave.signal)
  leave.abort()
  await expect(running).rejects.toMatchObject({ problem: 'cancelled' })
  const late = jobs.run({ kind: 'import', name: 'a' }, endless, leave.signal)
  await expect(late).rejects.toMatchObject({ problem: 'cancelled' })
})
