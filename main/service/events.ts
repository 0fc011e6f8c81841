import { AsyncIteratorClass, EventPublisher } from '@orpc/server'
import type { AppEvent } from '../../contract/app-event.ts'

export type EventStream = AsyncIteratorObject<AppEvent, void, void>

export type Events = {
  /** Sends an event to all windows; if there is none, queues it for the first. */
  emit: (event: AppEvent) => void
  /** A window's event stream: `hello`, queued events, then new ones. Ends with the signal. */
  listen: (signal?: AbortSignal) => EventStream
  readonly listeners: number
  /** Sets the function called with the number of windows whenever it changes. */
  onListeners: (listener: (count: number) => void) => void
}

/** Maximum number of queued events; the oldest are dropped. */
const MAX_QUEUED_EVENTS = 100

/**
 * Whether an event type is queued for later windows. A later window reads all files anyway, and job progress
 * is obsolete.
 */
const IS_QUEUED: Readonly<Record<AppEvent['type'], boolean>> = {
  hello: false,
  open: true,
  'open-failed': true,
  command: true,
  'full-screen': false,
  problem: true,
  // Part of Boot.
  unsaved: false,
  'library-writable': false,
  job: false,
  'job-ended': false,
  'library-changed': false,
  'article-changed': false,
  'translation-changed': false,
  'settings-changed': false,
}

export function createEvents(): Events {
  const publisher = new EventPublisher<{ event: AppEvent }>()
  const queue: AppEvent[] = []
  let listeners = 0
  let onListeners: (count: number) => void = () => undefined

  function listen(signal?: AbortSignal): EventStream {
    const live = publisher.subscribe('event')
    listeners += 1
    onListeners(listeners)
    let isGreeted = false
    // Not a generator: its `return` would wait for the next event and never unsubscribe a closed window.
    const stream = new AsyncIteratorClass<AppEvent, void, void>(
      async () => {
        if (!isGreeted) {
          isGreeted = true
          return { done: false, value: { type: 'hello' } }
        }
        const event = queue.shift()
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
      if (!IS_QUEUED[event.type]) return undefined
      queue.push(event)
      if (queue.length > MAX_QUEUED_EVENTS) queue.shift()
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
