import { ORPCError } from '@orpc/client'
import { expect, test, vi } from 'vitest'
import { PageError } from '../../../../contract/errors/page-error.ts'
import type { Client } from '../../../../renderer/client/client.ts'
import { errorLog, watchErrors } from '../../../../renderer/client/error-log.ts'

function connected(logError: (error: PageError) => Promise<void> = async () => undefined) {
  const sent: PageError[] = []
  const client: Pick<Client, 'app'> = Object.assign(Object.create(null), {
    app: {
      logError: async (error: PageError) => {
        sent.push(PageError.parse(error))
        await logError(error)
      },
    },
  })
  return { sent, log: errorLog(Promise.resolve(client)) }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

test('an error is sent with name, message and stack, cut to their limits', async () => {
  const { sent, log } = connected()
  const error = new TypeError('x'.repeat(100_000))
  error.stack = 'y'.repeat(100_000)
  log(error)
  await turn()
  expect(sent).toMatchObject([{ name: 'TypeError' }])
})

test('errors that the service has logged, and what is no error, are not sent', async () => {
  const { sent, log } = connected()
  log(new ORPCError('INTERNAL_SERVER_ERROR'))
  log(new ORPCError('NOT_FOUND', { defined: true }))
  log('a text')
  log(null)
  await turn()
  expect(sent).toEqual([])
  log(new ORPCError('BAD_REQUEST'))
  await turn()
  expect(sent).toHaveLength(1)
})

test('an error in a loop is sent a limited number of times, and a lost connection is no error', async () => {
  const { sent, log } = connected(() => Promise.reject(new Error('gone')))
  for (let index = 0; index < 100; index++) log(new Error('again'))
  await turn()
  expect(sent).toHaveLength(20)
})

test('uncaught errors and rejections of the page are logged', () => {
  const window = new EventTarget()
  const log = vi.fn()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only its events are used
  watchErrors(window as never, log)
  const error = new Error('x')
  window.dispatchEvent(Object.assign(new Event('error'), { error }))
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: error }))
  expect(log.mock.calls).toEqual([[error], [error]])
})
