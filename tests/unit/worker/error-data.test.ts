import { MessageChannel } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { DocumentError } from '../../../main/documents/document-error.ts'
import { type ErrorData, errorData, errorOfData } from '../../../main/worker/error-data.ts'

/** Sends an error through a channel, as a worker thread does. */
async function sent(error: unknown): Promise<Error> {
  const { port1, port2 } = new MessageChannel()
  const received = new Promise<ErrorData>((resolve) => port2.once('message', resolve))
  port1.postMessage(errorData(error))
  const data = await received
  port1.close()
  return errorOfData(data)
}

test('an error keeps its name, message, stack and causes', async () => {
  const cause = new RangeError('Maximum call stack size exceeded')
  const error = new DocumentError('too-complex', 'epub', { cause })
  const received = await sent(error)
  expect(received).toBeInstanceOf(DocumentError)
  expect(received).toMatchObject({
    problem: 'too-complex',
    message: error.message,
    stack: error.stack,
  })
  expect(received.cause).toMatchObject({
    name: 'RangeError',
    message: cause.message,
    stack: cause.stack,
  })
})

test('an error with an unknown problem, and what is no error, become errors', async () => {
  const odd = await sent(Object.assign(new Error('odd'), { problem: 'nonsense' }))
  expect(odd).not.toBeInstanceOf(DocumentError)
  expect(odd.message).toBe('odd')
  expect((await sent('a text')).message).toBe('a text')
})

test('a circular chain of causes ends', async () => {
  const error = new Error('first')
  error.cause = error
  let depth = 0
  for (let one: unknown = await sent(error); one instanceof Error; one = one.cause) depth += 1
  expect(depth).toBeLessThan(20)
})
