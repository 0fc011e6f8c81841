import { expect, test } from 'vitest'
import { resultOrThrow } from '../../../../main/service/routes/result-or-throw.ts'

class Failure extends Error {
  readonly kind: string
  readonly data: unknown
  constructor(kind: string, data: unknown) {
    super(kind)
    this.kind = kind
    this.data = data
  }
}

const failures = {
  id: 'a-00000000',
  NOT_FOUND: ({ data }: { data: { id: string } }) => new Failure('not found', data),
  failed: ({ data }: { data: { problem: 'shipped' } }) => new Failure('failed', data),
}
type Result = { folder: string } | { problem: 'shipped' } | null
const thrownBy = (result: Result): unknown => {
  try {
    return resultOrThrow(result, failures)
  } catch (error) {
    return error
  }
}

test('returns a result unchanged', () => {
  const result: Result = { folder: 'removed/a' }
  expect(thrownBy(result)).toBe(result)
})

test('throws NOT_FOUND with the id for null', () => {
  expect(thrownBy(null)).toMatchObject({ kind: 'not found', data: { id: 'a-00000000' } })
})

test("throws the procedure's error for a problem", () => {
  expect(thrownBy({ problem: 'shipped' })).toMatchObject({
    kind: 'failed',
    data: { problem: 'shipped' },
  })
})

test('requires the errors that can occur', () => {
  const absent = (): { folder: string } | null => null
  const refused = (): { folder: string } | { problem: 'shipped' } => ({ problem: 'shipped' })
  // @ts-expect-error -- the result may be null
  expect(() => resultOrThrow(absent(), {})).toThrow('Unexpected null')
  // @ts-expect-error -- the result may be a problem
  expect(() => resultOrThrow(refused(), {})).toThrow('Unexpected problem')
})
