import { isDeepStrictEqual } from 'node:util'
import type { KeyChoices } from '../../../contract/keys/command-keys.ts'

/**
 * Calls `apply` with the chosen keys and again whenever the settings change them. `onSettings` must call its listener
 * immediately.
 */
export function followKeys(
  onSettings: (listener: (settings: { keys: KeyChoices }) => void) => unknown,
  apply: (keys: KeyChoices) => void,
): void {
  let applied: KeyChoices | null = null
  onSettings(({ keys }) => {
    if (isDeepStrictEqual(keys, applied)) return
    applied = keys
    apply(keys)
  })
}
