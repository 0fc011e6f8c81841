import { expect, test } from 'vitest'
import { createPageErrors } from '../../../main/service/page-errors.ts'

const ERROR = { name: 'TypeError', message: 'x is not a function', stack: 'TypeError\n    at f' }

test('an error of a window is logged as an error, twenty a minute', () => {
  const logged: unknown[] = []
  let time = 0
  const report = createPageErrors(
    (_, error) => logged.push(error),
    () => new Date(time),
  )
  for (let index = 0; index < 50; index++) report(ERROR)
  expect(logged).toHaveLength(20)
  expect(logged[0]).toBeInstanceOf(Error)
  expect(logged[0]).toMatchObject(ERROR)
  time = 60_000
  report(ERROR)
  expect(logged).toHaveLength(21)
})
