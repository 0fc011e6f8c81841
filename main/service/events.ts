import { AsyncIteratorClass, EventPublisher } from '@orpc/server'
import type { AppEvent } from '../../contract/app-event.ts'

export type EventStream = AsyncIteratorObject<AppEvent, void, void>

export type Events = {
  /** To every window that listens; kept for the first one where none does. */
  emit: (event: AppEvent) => void
  /** A window's stream: `hello`, then what happened while none listened, then what happens. Ends with the signal. */
  listen: (signal?: AbortSignal) => EventStream
  readonly listeners: number
  /** Calls the listener, in place of an earlier one, with the number of windows whenever it changes. */
  onListeners: (listener: (count: number) => void) => void
}

/** How many events wait for a window at most; of more, the oldest are dropped. */
const MAX_WAITING = 100

/** What a window that comes later has to hear of: it reads the files anew, and a job's progress has passed. */
const IS_KEPT: Readonly<Record<AppEvent['type'], boolean>> = {
  hello: false,
  open: true,
  'open-failed': true,
  command: true,
  problem: true,
  job: false,
  'job-ended': false,
  'library-changed': false,
  'article-changed': false,
  'translation-changed': false,
}

export function createEvents(): Events {
  const publisher = new EventPublisher<{ event: AppEvent }>()
  const waiting: AppEvent[] = []
  let listeners = 0
  let onListeners: (count: number) => void = () => undefined

  function listen(signal?: AbortSignal): EventStream {
    const live = publisher.subscribe('event')
    listeners += 1
    onListeners(listeners)
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
        onListeners(listeners)
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
      if (!IS_KEPT[event.type]) return undefined
      waiting.push(event)
      if (waiting.length > MAX_WAITING) waiting.shift()
    },
    listen,
    onListeners(listener) {
      onListeners = listener
    },
    get listeners() {
      return listeners
    },
  }
}
