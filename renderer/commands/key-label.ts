import { splitKey } from '../../contract/keys/command-keys.ts'
import type { KeyPlatform } from './pressed-key.ts'

/** Signs and short names as keyboards have them printed. */
const KEYS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
  Tab: '⇥',
  Backspace: '⌫',
  Delete: 'Del',
  Escape: 'Esc',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
}

const MODIFIERS: Readonly<Record<KeyPlatform, Readonly<Record<string, string>>>> = {
  linux: { Mod: 'Ctrl', Control: 'Ctrl', Meta: 'Super' },
  win32: { Mod: 'Ctrl', Control: 'Ctrl', Meta: 'Win' },
  darwin: { Mod: '⌘', Control: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' },
}

/** Returns a combination's label on the platform's keyboards: `Ctrl+K`, on macOS `⌘ K`. */
export function keyLabel(combination: string, platform: KeyPlatform): string {
  const { modifiers, key } = splitKey(combination)
  const names = modifiers.map((one) => MODIFIERS[platform][one] ?? one)
  return [...names, KEYS[key] ?? key].join(platform === 'darwin' ? ' ' : '+')
}
