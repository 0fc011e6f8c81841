import { useCallback, useEffect, useState } from 'react'
import type { SessionCore } from './session.ts'

export type FullScreen = { isOn: boolean; toggle: () => void }

/** Returns whether the window fills the screen, and what changes that: the shell's window, or the page in a browser. */
export function useFullScreen({
  client,
  events,
  info,
  onFailed,
}: Pick<SessionCore, 'client' | 'events' | 'info' | 'onFailed'>): FullScreen {
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    // Also if the browser's own command did it.
    const query = window.matchMedia('(display-mode: fullscreen)')
    const follow = (): void => setOn(document.fullscreenElement !== null || query.matches)
    query.addEventListener('change', follow)
    document.addEventListener('fullscreenchange', follow)
    const ignore = events.listen((event) => {
      if (event.type === 'full-screen') setOn(event.isOn)
    })
    return () => {
      query.removeEventListener('change', follow)
      document.removeEventListener('fullscreenchange', follow)
      ignore()
    }
  }, [events])

  const { shell } = info
  const toggle = useCallback(() => {
    const change = async (): Promise<void> => {
      if (shell === 'electron') await client.app.toggleFullScreen()
      else if (document.fullscreenElement) await document.exitFullscreen()
      else await document.documentElement.requestFullscreen({ navigationUI: 'hide' })
    }
    change().catch(onFailed)
  }, [client, onFailed, shell])
  return { isOn, toggle }
}
