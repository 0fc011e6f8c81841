import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { refusalIn } from '../../../../../renderer/session/messages/refusal-in.ts'

const refused = (problem: unknown) =>
  new ORPCError('NOT_CHANGED', { defined: true, data: { problem } })

test.each(['disk-full', 'disk-locked', 'disk-other', 'in-use'])('%s is found', (problem) => {
  expect(refusalIn(refused(problem))).toBe(problem)
})

test.each([
  refused('no such problem'),
  refused(null),
  new ORPCError('NOT_FOUND', { data: { id: 'a' } }),
  new ORPCError('INTERNAL_SERVER_ERROR'),
  new Error('in-use'),
  'in-use',
  null,
])('%s is none', (error) => {
  expect(refusalIn(error)).toBeNull()
})
