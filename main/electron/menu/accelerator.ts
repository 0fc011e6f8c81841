import { splitKey } from '../../../contract/keys/command-keys.ts'

/** Electron's names for keys, by their DOM names, which the contract uses. */
const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Enter: 'Return',
  Escape: 'Esc',
  ' ': 'Space',
  '+': 'Plus',
}

const MODIFIERS: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  Control: 'Control',
  Alt: 'Alt',
  Shift: 'Shift',
  Meta: 'Super',
}

/**
 * The native accelerator for a command's first key combination with Mod, or null. Single letters stay with the page:
 * as accelerators they would be swallowed while typing into a field.
 */
export function acceleratorOf(keys: readonly string[]): string | null {
  for (const combination of keys) {
    const { modifiers, key } = splitKey(combination)
    if (!modifiers.includes('Mod')) continue
    const names = modifiers.map((modifier) => MODIFIERS[modifier])
    if (names.includes(undefined)) continue
    return [...names, KEY_NAMES[key] ?? key].join('+')
  }
  return null
}
