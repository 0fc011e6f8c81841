import { useCallback, useState } from 'react'
import type { Notice } from './ui/notices.tsx'

/** Milliseconds that a plain message stays; a problem stays until it is dismissed. */
const STAY = 4000

let last = 0

/** The messages at the foot of the window: the problems that are not dismissed, and the last plain one. */
export function useNotices() {
  const [notices, setNotices] = useState<readonly Notice[]>([])

  const dismiss = useCallback((id: number) => {
    setNotices((notices) => notices.filter((one) => one.id !== id))
  }, [])

  /** Gives the message's number, to dismiss it by. */
  const notify = useCallback(
    (text: string, tone: Notice['tone'] = 'plain'): number => {
      last += 1
      const id = last
      setNotices((notices) => [
        ...notices.filter((one) => one.text !== text && one.tone === 'problem').slice(-3),
        { id, text, tone },
      ])
      if (tone === 'plain') setTimeout(() => dismiss(id), STAY)
      return id
    },
    [dismiss],
  )
  return { notices, notify, dismiss }
}
