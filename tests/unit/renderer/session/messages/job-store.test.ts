import { expect, test } from 'vitest'
import type { Job } from '../../../../../contract/job.ts'
import { jobStore } from '../../../../../renderer/session/messages/job-store.ts'

const job = (id: string, fraction = 0): Job => ({
  id,
  kind: 'import',
  name: `${id}.txt`,
  fraction,
})

test('jobs are in order of their start, with their progress', () => {
  const store = jobStore()
  for (const one of [job('a'), job('b'), job('a', 0.5)]) store.onEvent({ type: 'job', job: one })
  expect(store.current()).toEqual([job('a', 0.5), job('b')])
})

test('ended jobs are removed, and all jobs when the service restarts', () => {
  const store = jobStore()
  for (const one of ['a', 'b', 'c']) store.onEvent({ type: 'job', job: job(one) })
  store.onEvent({ type: 'job-ended', id: 'b' })
  expect(store.current().map((one) => one.id)).toEqual(['a', 'c'])
  store.onEvent({ type: 'hello' })
  expect(store.current()).toEqual([])
})

test('other events do not notify listeners', () => {
  const store = jobStore()
  let changes = 0
  store.subscribe(() => {
    changes += 1
  })
  store.onEvent({ type: 'open', articleId: 'a-00000000' })
  store.onEvent({ type: 'job', job: job('a') })
  expect(changes).toBe(1)
})
