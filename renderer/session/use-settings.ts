import { useCallback, useEffect, useState } from 'react'
import type { Settings } from '../../contract/settings.ts'
import type { Client } from '../client/client.ts'
import type { EventHub } from './event-hub.ts'
import { useLatest } from '../ui/use-latest.ts'

/**
 * Returns the app's settings and a function that changes them. A change applies at once and is saved by itself,
 * because another window may have changed other settings. Theirs are followed, except for what is being saved.
 */
export function useSettings(
  client: Client,
  events: EventHub,
  initial: Settings,
  onFailure: (error: unknown) => void,
): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(initial)
  const failed = useLatest(onFailure)
  /** Changes that are being saved, oldest first. */
  const [saving] = useState(() => new Set<Partial<Settings>>())
  useEffect(
    () =>
      events.listen((event) => {
        if (event.type !== 'settings-changed') return
        setSettings(Object.assign({ ...event.settings }, ...saving))
      }),
    [events, saving],
  )

  const change = useCallback(
    (change: Partial<Settings>) => {
      setSettings((settings) => ({ ...settings, ...change }))
      saving.add(change)
      client.settings
        .save(change)
        .catch((error: unknown) => failed.current(error))
        .finally(() => saving.delete(change))
    },
    [client, failed, saving],
  )
  return [settings, change]
}
