import type { AppEvent } from '../../contract/app-event.ts'

/** Passes what the service tells to whoever listens. */
export type EventHub = {
  emit: (event: AppEvent) => void
  /** Gives back what ends the listening. */
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
