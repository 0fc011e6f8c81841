import { useEffect, useState } from 'react'
import type { Places } from '../../session/places/use-places.ts'

/** In window heights: whoever has read on so far stays. */
const MAX_READ_ON = 1.5

/** What a reader does after a jump has landed. */
const READER_EVENTS = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const

/** Returns whether to offer the way back after a jump: until the reader has read on, or turned to another part. */
export function useReturnShown(landing: Places['landing'], part: number | undefined): boolean {
  const [left, setLeft] = useState(0)
  const jump = landing?.jump ?? null
  useEffect(() => {
    if (jump === null) return undefined
    let origin: number | null = null
    const began = (): void => {
      origin ??= window.scrollY
    }
    const scrolled = (): void => {
      if (origin === null) return
      if (Math.abs(window.scrollY - origin) > window.innerHeight * MAX_READ_ON) setLeft(jump)
    }
    for (const name of READER_EVENTS) window.addEventListener(name, began, { passive: true })
    window.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      for (const name of READER_EVENTS) window.removeEventListener(name, began)
      window.removeEventListener('scroll', scrolled)
    }
  }, [jump])
  return landing !== null && landing.part === part && left !== landing.jump
}
