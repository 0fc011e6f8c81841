import { startTransition, useCallback, useLayoutEffect, useRef, useState } from 'react'

/**
 * A state that much is rendered of: a new one is made ready in slices of a few milliseconds, with the old one standing and the window answering
 * meanwhile. Setting it resolves when it, or a later one, stands in the window.
 */
export function useShown<State>(
  initial: State,
): [State, (state: NonNullable<State>) => Promise<void>] {
  const [current, set] = useState(initial)
  const waiting = useRef<{ state: State; tell: () => void }[]>([])
  useLayoutEffect(() => {
    const last = waiting.current.findLastIndex(({ state }) => state === current)
    for (const { tell } of waiting.current.splice(0, last + 1)) tell()
  }, [current])
  const show = useCallback(
    (state: NonNullable<State>) =>
      new Promise<void>((resolve) => {
        waiting.current.push({ state, tell: resolve })
        startTransition(() => set(state))
      }),
    [],
  )
  return [current, show]
}
