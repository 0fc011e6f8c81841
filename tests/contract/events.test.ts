import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { AppEvent } from '../../contract/app-event.ts'
import { createRouter } from '../../main/service/router.ts'
import { testService } from '../support/service/test-service.ts'
import { TRANSPORTS } from '../support/service/transports.ts'

const OPEN: AppEvent = { type: 'open', articleId: 'a-00000000' }
const COMMAND: AppEvent = { type: 'command', id: 'print' }

describe.each(Object.entries(TRANSPORTS))('events over %s', (_, connect) => {
  async function listening() {
    const { service, events } = await testService()
    const logged: unknown[] = []
    const connection = connect(createRouter(service, (...all) => logged.push(all)))
    onTestFinished(() => connection.close())
    return { ...connection, events, logged }
  }

  test('a window receives hello, queued events, then new ones', async () => {
    const { client, events } = await listening()
    events.emit(OPEN)
    const stream = await client.app.events()
    expect((await stream.next()).value).toEqual({ type: 'hello' })
    expect((await stream.next()).value).toEqual(OPEN)
    const next = stream.next()
    await vi.waitFor(() => expect(events.listeners).toBe(1))
    events.emit(COMMAND)
    expect((await next).value).toEqual(COMMAND)
    await stream.return(undefined)
  })

  test('ending the stream unsubscribes the window', async () => {
    const { client, events, logged } = await listening()
    const stream = await client.app.events()
    await stream.next()
    expect(events.listeners).toBe(1)
    await stream.return(undefined)
    await vi.waitFor(() => expect(events.listeners).toBe(0))
    expect(logged).toEqual([])
  })

  test('a closed window is unsubscribed, and the next one gets the queued events', async () => {
    const { client, events, logged, close } = await listening()
    const stream = await client.app.events()
    await stream.next()
    const pending = stream.next().catch(() => null)
    close()
    await vi.waitFor(() => expect(events.listeners).toBe(0))
    await pending
    expect(logged).toEqual([])
    events.emit(OPEN)
    const next = events.listen()
    expect((await next.next()).value).toEqual({ type: 'hello' })
    expect((await next.next()).value).toEqual(OPEN)
    await next.return?.()
  })

  test('every window receives an event', async () => {
    const { client, events } = await listening()
    const streams = [await client.app.events(), await client.app.events()]
    for (const stream of streams) await stream.next()
    events.emit(COMMAND)
    for (const stream of streams) expect((await stream.next()).value).toEqual(COMMAND)
    for (const stream of streams) await stream.return(undefined)
  })
})
