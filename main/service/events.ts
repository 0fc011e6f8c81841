import { AsyncIteratorClass, EventPublisher } from '@orpc/server'
import type { AppEvent } from '../../contract/app-event.ts'

export type EventStream = AsyncIteratorObject<AppEvent, void, void>

export type Events = {
  /** To every window that listens; kept for the first one where none does. */
  emit: (event: AppEvent) => void
  /** A window's stream: `hello`, then what happened while none listened, then what happens. Ends with the signal. */
  listen: (signal?: AbortSignal) => EventStream
  readonly listeners: number
}

/** How many events wait for a window at most; of more, the oldest are dropped. */
const MAX_WAITING = 100

export function createEvents(): Events {
  const publisher = new EventPublisher<{ event: AppEvent }>()
  const waiting: AppEvent[] = []
  let listeners = 0

  function listen(signal?: AbortSignal): EventStream {
    const live = publisher.subscribe('event')
    listeners += 1
    let isGreeted = false
    // Not a generator: its `return` would wait for the next event, and a window that left would be listened to for ever.
    const stream = new AsyncIteratorClass<AppEvent, void, void>(
      async () => {
        if (!isGreeted) {
          isGreeted = true
          return { done: false, value: { type: 'hello' } }
        }
        const event = waiting.shift()
        return event ? { done: false, value: event } : live.next()
      },
      async () => {
        listeners -= 1
        signal?.removeEventListener('abort', leave)
        await live.return(undefined)
      },
    )
    function leave(): void {
      void stream.return()
    }
    if (signal?.aborted) leave()
    else signal?.addEventListener('abort', leave, { once: true })
    return stream
  }

  return {
    emit(event) {
      if (listeners > 0) return publisher.publish('event', event)
      // How far a job is tells a later window nothing.
      if (event.type === 'job' || event.type === 'job-ended') return undefined
      waiting.push(event)
      if (waiting.length > MAX_WAITING) waiting.shift()
    },
    listen,
    get listeners() {
      return listeners
    },
  }
}
