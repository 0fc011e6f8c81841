import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AppEvent } from '../../../../contract/app-event.ts'
import { listen } from '../../../../renderer/client/listen.ts'

/** One attempt: refused, a stream that ends or breaks after its events, or one that stays open. */
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

/** Listens to a service that answers the attempts one by one and refuses all that follow; tells what was heard, and when. */
function listenTo(...attempts: Attempt[]) {
  const heard: unknown[] = []
  const times: number[] = []
  const leaving = new AbortController()
  const start = Date.now()
  const events: Service['app']['events'] = async (_input, { signal }) => {
    times.push(Date.now() - start)
    const attempt = attempts.shift() ?? REFUSED
    if (attempt.outcome === 'refuse') throw new Error('no service')
    return stream(attempt, signal)
  }
  const client = { app: { events } }
  const handlers = {
    onEvent: (event: AppEvent) => heard.push(event.type === 'open' ? event.articleId : event.type),
    onConnection: (connected: boolean) => heard.push(connected),
  }
  const ended = vi.fn<() => void>()
  void listen(client, handlers, leaving.signal).then(ended)
  return { heard, times, leaving, ended }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('hands on what happens, in order, and says nothing of the connection while it holds', async () => {
  const { heard, times } = listenTo({ events: [HELLO, open('a'), open('b')], outcome: 'stay' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(heard).toEqual(['hello', 'a', 'b'])
  expect(times).toEqual([0])
})

test.each(['end', 'break'] as const)(
  'a stream that %ss is opened again soon, and nobody is troubled',
  async (outcome) => {
    const { heard, times } = listenTo(
      { events: [HELLO, open('a')], outcome },
      { events: [HELLO, open('b')], outcome: 'stay' },
    )
    await vi.advanceTimersByTimeAsync(249)
    expect(heard).toEqual(['hello', 'a'])
    await vi.advanceTimersByTimeAsync(1)
    expect(heard).toEqual(['hello', 'a', 'hello', 'b'])
    expect(times).toEqual([0, 250])
  },
)

test('a service that stays away is told once, and tried at growing intervals', async () => {
  const { heard, times } = listenTo()
  await vi.advanceTimersByTimeAsync(249)
  expect(heard).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(heard).toEqual([false])
  await vi.advanceTimersByTimeAsync(9_999)
  expect(times).toEqual([0, 250, 1250, 4250, 7250])
  expect(heard).toEqual([false])
})

test('its return is told once, before what it has to say', async () => {
  const { heard } = listenTo(REFUSED, REFUSED, REFUSED, {
    events: [HELLO, open('a')],
    outcome: 'stay',
  })
  await vi.advanceTimersByTimeAsync(4_249)
  expect(heard).toEqual([false])
  await vi.advanceTimersByTimeAsync(1)
  expect(heard).toEqual([false, true, 'hello', 'a'])
})

test('after a return the counting begins anew', async () => {
  const { heard, times } = listenTo(REFUSED, REFUSED, { events: [HELLO], outcome: 'break' })
  await vi.advanceTimersByTimeAsync(1_250)
  expect(heard).toEqual([false, true, 'hello'])
  await vi.advanceTimersByTimeAsync(250)
  expect(times).toEqual([0, 250, 1250, 1500])
  expect(heard).toEqual([false, true, 'hello', false])
})

test('an open stream ends when the window leaves, without another attempt or complaint', async () => {
  const { heard, times, leaving, ended } = listenTo({ events: [HELLO], outcome: 'stay' })
  await vi.advanceTimersByTimeAsync(10)
  leaving.abort()
  await vi.advanceTimersByTimeAsync(0)
  expect(ended).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(times).toEqual([0])
  expect(heard).toEqual(['hello'])
})

test('leaving between two attempts makes no further one', async () => {
  const { times, leaving, ended } = listenTo()
  await vi.advanceTimersByTimeAsync(300)
  leaving.abort()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(times).toEqual([0, 250])
  expect(ended).toHaveBeenCalledOnce()
})

test('one who has left already does not listen', async () => {
  const leaving = new AbortController()
  leaving.abort()
  const events = vi.fn<() => Promise<never>>()
  const onEvent = vi.fn<(event: AppEvent) => void>()
  const onConnection = vi.fn<(connected: boolean) => void>()
  await listen({ app: { events } }, { onEvent, onConnection }, leaving.signal)
  expect(events).not.toHaveBeenCalled()
})

test('a handler that fails breaks no stream and loses no event; the window hears of it', async () => {
  const reported: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
  const attempts: number[] = []
  const events: Service['app']['events'] = async (_input, { signal }) => {
    attempts.push(Date.now())
    return stream({ events: [HELLO, open('a'), open('b')], outcome: 'stay' }, signal)
  }
  const heard: string[] = []
  const fault = new Error('the handler failed')
  const onEvent = (event: AppEvent): void => {
    heard.push(event.type === 'open' ? event.articleId : event.type)
    if (event.type === 'open' && event.articleId === 'a') throw fault
  }
  const onConnection = vi.fn<(connected: boolean) => void>()
  const leaving = new AbortController()
  const listening = listen({ app: { events } }, { onEvent, onConnection }, leaving.signal)
  await vi.advanceTimersByTimeAsync(10_000)
  leaving.abort()
  await listening
  vi.unstubAllGlobals()
  expect(heard).toEqual(['hello', 'a', 'b'])
  expect(reported).toEqual([fault])
  expect(attempts).toHaveLength(1)
  expect(onConnection).not.toHaveBeenCalled()
})
