import { useCallback, useEffect, useRef, useState } from 'react'
import type { Settings } from '../contract/reading.ts'
import type { Client } from './client/client.ts'
import { useLatest } from './ui/use-latest.ts'

/** The app's settings; a change shows at once and is saved. */
export function useSettings(
  client: Client,
  initial: Settings,
  onFailure: () => void,
): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(initial)
  const saved = useRef(initial)
  const failed = useLatest(onFailure)

  useEffect(() => {
    if (saved.current === settings) return
    saved.current = settings
    client.settings.save(settings).catch(() => failed.current())
  }, [client, failed, settings])

  const change = useCallback((change: Partial<Settings>) => {
    setSettings((settings) => ({ ...settings, ...change }))
  }, [])
  return [settings, change]
}
