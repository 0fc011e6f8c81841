import { type RefObject, useLayoutEffect, useRef } from 'react'

/** The value of the last committed render, for handlers and timers that outlive the render they were made in. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value)
  useLayoutEffect(() => {
    ref.current = value
  })
  return ref
}
