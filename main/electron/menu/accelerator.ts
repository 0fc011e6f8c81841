/** Electron's names for keys that the contract names as the DOM does. */
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
 * The native accelerator of a command: of its first keys that hold Mod, else null. A single letter as an accelerator
 * would be taken away from whoever types it into a field; those stay with the page.
 */
export function acceleratorOf(keys: readonly string[]): string | null {
  for (const combination of keys) {
    // The key itself may be a plus sign: `Mod++`.
    const [, before = '', key = ''] = /^(?:(.*)\+)?(.+)$/s.exec(combination) ?? []
    const modifiers = before === '' ? [] : before.split('+')
    if (!modifiers.includes('Mod')) continue
    const names = modifiers.map((modifier) => MODIFIERS[modifier])
    if (names.includes(undefined)) continue
    return [...names, KEY_NAMES[key] ?? key].join('+')
  }
  return null
}
