export type Observable<T> = {
  current: () => T
  /** The listener is called after each change; gives back what ends that. */
  subscribe: (listener: () => void) => () => void
  set: (change: (value: T) => T) => void
}

/** A value with listeners, for React's useSyncExternalStore: only what shows it is rendered when it changes. */
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
