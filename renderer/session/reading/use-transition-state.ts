import { startTransition, useCallback, useLayoutEffect, useRef, useState } from 'react'

/**
 * Returns a state that is rendered in a transition, because rendering it takes long: the old state stays shown and
 * the window responsive. Setting it resolves when it, or a later one, is rendered.
 */
export function useTransitionState<State>(
  initial: State,
): [State, (state: NonNullable<State>) => Promise<void>] {
  const [current, set] = useState(initial)
  const pending = useRef<{ state: State; resolve: () => void }[]>([])
  useLayoutEffect(() => {
    const last = pending.current.findLastIndex(({ state }) => state === current)
    for (const { resolve } of pending.current.splice(0, last + 1)) resolve()
  }, [current])
  const show = useCallback(
    (state: NonNullable<State>) =>
      new Promise<void>((resolve) => {
        pending.current.push({ state, resolve })
        startTransition(() => set(state))
      }),
    [],
  )
  return [current, show]
}
