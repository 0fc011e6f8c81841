import type { AppEvent } from '../../contract/app-event.ts'

/** Passes the service's events to any number of listeners. */
export type EventHub = {
  emit: (event: AppEvent) => void
  /** Returns the function that unsubscribes. */
  listen: (listener: (event: AppEvent) => void) => () => void
}

export function eventHub(): EventHub {
  const listeners = new Set<(event: AppEvent) => void>()
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
