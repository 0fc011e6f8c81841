export type Observable<T> = {
  current: () => T
  /** Calls the listener after each change; returns the function that unsubscribes. */
  subscribe: (listener: () => void) => () => void
  set: (change: (value: T) => T) => void
}

/** Returns an observable value for React's useSyncExternalStore, so that a change renders only its subscribers. */
export function observable<T>(initial: T): Observable<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    current: () => value,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (change) => {
      const next = change(value)
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
  }
}
