import { useCallback, useState } from 'react'
import type { Settings } from '../../contract/settings.ts'
import type { Client } from '../client/client.ts'
import { useLatest } from '../ui/use-latest.ts'

/**
 * Returns the app's settings and a function that changes them. A change applies at once and is saved by itself,
 * because another window may have changed other settings.
 */
export function useSettings(
  client: Client,
  initial: Settings,
  onFailure: () => void,
): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(initial)
  const failed = useLatest(onFailure)

  const change = useCallback(
    (change: Partial<Settings>) => {
      setSettings((settings) => ({ ...settings, ...change }))
      client.settings.save(change).catch(() => failed.current())
    },
    [client, failed],
  )
  return [settings, change]
}
