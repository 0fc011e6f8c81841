import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AppEvent } from '../../../../contract/app-event.ts'
import { listen } from '../../../../renderer/client/listen.ts'

/** The outcome of a connection: refused, a stream that ends or fails after its events, or one that stays open. */
type Attempt = { events: AppEvent[]; outcome: 'refuse' | 'end' | 'break' | 'stay' }

type Service = Parameters<typeof listen>[0]

const HELLO: AppEvent = { type: 'hello' }
const REFUSED: Attempt = { events: [], outcome: 'refuse' }
const open = (articleId: string): AppEvent => ({ type: 'open', articleId })

async function* stream(attempt: Attempt, signal: AbortSignal): AsyncGenerator<AppEvent> {
  yield* attempt.events
  if (attempt.outcome === 'break') throw new Error('the stream broke')
  if (attempt.outcome === 'stay')
    await new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('aborted')))
    })
}

/**
 * Listens to a service with the given outcomes, then only refusals; records the handler calls and times of attempts.
 */
function listenTo(...attempts: Attempt[]) {
  const calls: unknown[] = []
  const times: number[] = []
  const controller = new AbortController()
  const start = Date.now()
  const events: Service['app']['events'] = async (_input, { signal }) => {
    times.push(Date.now() - start)
    const attempt = attempts.shift() ?? REFUSED
    if (attempt.outcome === 'refuse') throw new Error('no service')
    return stream(attempt, signal)
  }
  const client = { app: { events } }
  const handlers = {
    onEvent: (event: AppEvent) => calls.push(event.type === 'open' ? event.articleId : event.type),
    onConnection: (connected: boolean) => calls.push(connected),
  }
  const ended = vi.fn<() => void>()
  void listen(client, handlers, controller.signal).then(ended)
  return { calls, times, controller, ended }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('passes events on in order, without reporting a connection that holds', async () => {
  const { calls, times } = listenTo({ events: [HELLO, open('a'), open('b')], outcome: 'stay' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(calls).toEqual(['hello', 'a', 'b'])
  expect(times).toEqual([0])
})

test.each(['end', 'break'] as const)(
  'a stream that %ss is reopened without a report',
  async (outcome) => {
    const { calls, times } = listenTo(
      { events: [HELLO, open('a')], outcome },
      { events: [HELLO, open('b')], outcome: 'stay' },
    )
    await vi.advanceTimersByTimeAsync(249)
    expect(calls).toEqual(['hello', 'a'])
    await vi.advanceTimersByTimeAsync(1)
    expect(calls).toEqual(['hello', 'a', 'hello', 'b'])
    expect(times).toEqual([0, 250])
  },
)

test('an unreachable service is reported once and retried at growing intervals', async () => {
  const { calls, times } = listenTo()
  await vi.advanceTimersByTimeAsync(249)
  expect(calls).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(calls).toEqual([false])
  await vi.advanceTimersByTimeAsync(9_999)
  expect(times).toEqual([0, 250, 1250, 4250, 7250])
  expect(calls).toEqual([false])
})

test('its return is reported once, before its events', async () => {
  const { calls } = listenTo(REFUSED, REFUSED, REFUSED, {
    events: [HELLO, open('a')],
    outcome: 'stay',
  })
  await vi.advanceTimersByTimeAsync(4_249)
  expect(calls).toEqual([false])
  await vi.advanceTimersByTimeAsync(1)
  expect(calls).toEqual([false, true, 'hello', 'a'])
})

test('after a return the failures are counted anew', async () => {
  const { calls, times } = listenTo(REFUSED, REFUSED, { events: [HELLO], outcome: 'break' })
  await vi.advanceTimersByTimeAsync(1_250)
  expect(calls).toEqual([false, true, 'hello'])
  await vi.advanceTimersByTimeAsync(250)
  expect(times).toEqual([0, 250, 1250, 1500])
  expect(calls).toEqual([false, true, 'hello', false])
})

test('an open stream ends on abort, without a retry or report', async () => {
  const { calls, times, controller, ended } = listenTo({ events: [HELLO], outcome: 'stay' })
  await vi.advanceTimersByTimeAsync(10)
  controller.abort()
  await vi.advanceTimersByTimeAsync(0)
  expect(ended).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(times).toEqual([0])
  expect(calls).toEqual(['hello'])
})

test('aborting between two attempts ends the retries', async () => {
  const { times, controller, ended } = listenTo()
  await vi.advanceTimersByTimeAsync(300)
  controller.abort()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(times).toEqual([0, 250])
  expect(ended).toHaveBeenCalledOnce()
})

test('an aborted signal makes no attempt', async () => {
  const controller = new AbortController()
  controller.abort()
  const events = vi.fn<() => Promise<never>>()
  const onEvent = vi.fn<(event: AppEvent) => void>()
  const onConnection = vi.fn<(connected: boolean) => void>()
  await listen({ app: { events } }, { onEvent, onConnection }, controller.signal)
  expect(events).not.toHaveBeenCalled()
})

test('a handler’s error is reported and neither ends the stream nor loses events', async () => {
  const reported: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
  const attempts: number[] = []
  const events: Service['app']['events'] = async (_input, { signal }) => {
    attempts.push(Date.now())
    return stream({ events: [HELLO, open('a'), open('b')], outcome: 'stay' }, signal)
  }
  const calls: string[] = []
  const fault = new Error('the handler failed')
  const onEvent = (event: AppEvent): void => {
    calls.push(event.type === 'open' ? event.articleId : event.type)
    if (event.type === 'open' && event.articleId === 'a') throw fault
  }
  const onConnection = vi.fn<(connected: boolean) => void>()
  const controller = new AbortController()
  const listening = listen({ app: { events } }, { onEvent, onConnection }, controller.signal)
  await vi.advanceTimersByTimeAsync(10_000)
  controller.abort()
  await listening
  vi.unstubAllGlobals()
  expect(calls).toEqual(['hello', 'a', 'b'])
  expect(reported).toEqual([fault])
  expect(attempts).toHaveLength(1)
  expect(onConnection).not.toHaveBeenCalled()
})
