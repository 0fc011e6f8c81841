import { expect, test } from 'vitest'
import type { AppEvent } from '../../../contract/app-event.ts'
import { createEvents } from '../../../main/service/events.ts'

const open = (articleId: string): AppEvent => ({ type: 'open', articleId })
const HELLO: AppEvent = { type: 'hello' }

test('the oldest events are dropped if the queue is full', async () => {
  const events = createEvents()
  for (let number = 1; number <= 103; number += 1) events.emit(open(String(number)))
  const stream = events.listen()
  expect((await stream.next()).value).toEqual(HELLO)
  expect((await stream.next()).value).toEqual(open('4'))
})

test('events between subscribing and reading are received in order', async () => {
  const events = createEvents()
  events.emit(open('before'))
  const stream = events.listen()
  events.emit(open('after'))
  const heard = [await stream.next(), await stream.next(), await stream.next()]
  expect(heard.map((one) => one.value)).toEqual([HELLO, open('before'), open('after')])
})

test('queued events go to the first window only', async () => {
  const events = createEvents()
  events.emit(open('once'))
  const [first, second] = [events.listen(), events.listen()]
  expect([await first.next(), await first.next()].map((one) => one.value)).toEqual([
    HELLO,
    open('once'),
  ])
  expect((await second.next()).value).toEqual(HELLO)
  const next = second.next()
  events.emit(open('both'))
  expect((await next).value).toEqual(open('both'))
})

test('a window that leaves without reading leaves the queue to the next', async () => {
  const events = createEvents()
  events.emit(open('kept'))
  const first = events.listen()
  await first.next()
  await first.return?.()
  const second = events.listen()
  expect([await second.next(), await second.next()].map((one) => one.value)).toEqual([
    HELLO,
    open('kept'),
  ])
})

test('the signal ends a stream, also a waiting one, and an already aborted one', async () => {
  const events = createEvents()
  const leave = new AbortController()
  const stream = events.listen(leave.signal)
  await stream.next()
  const pending = stream.next()
  leave.abort()
  expect(await pending).toMatchObject({ done: true })
  expect(events.listeners).toBe(0)
  expect(await events.listen(leave.signal).next()).toMatchObject({ done: true })
  expect(events.listeners).toBe(0)
})
