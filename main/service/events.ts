import { EventPublisher } from '@orpc/server'
import type { AppEvent } from '../../contract/contract.ts'

export type Events = {
  /** To every window that listens; kept for the first one where none does. */
  emit: (event: AppEvent) => void
  /** A window's stream: `hello`, then what happened while none listened, then what happens. Ends with the signal. */
  listen(signal?: AbortSignal): AsyncGenerator<AppEvent, void, void>
  readonly listeners: number
}

/** How many events wait for a window at most; of more, the oldest are dropped. */
const MAX_WAITING = 100

export function createEvents(): Events {
  const publisher = new EventPublisher<{ event: AppEvent }>()
  const waiting: AppEvent[] = []
  let listeners = 0
  return {
    emit(event) {
      if (listeners > 0) return publisher.publish('event', event)
      waiting.push(event)
      if (waiting.length > MAX_WAITING) waiting.shift()
    },
    async *listen(signal) {
      if (signal?.aborted) return
      const live = publisher.subscribe('event', signal ? { signal } : {})
      listeners += 1
      try {
        yield { type: 'hello' }
        for (let event = waiting.shift(); event; event = waiting.shift()) yield event
        yield* live
      } catch (error) {
        // A window that left is no failure.
        if (!signal?.aborted) throw error
      } finally {
        listeners -= 1
        await live.return()
      }
    },
    get listeners() {
      return listeners
    },
  }
}
