import { expect, test } from 'vitest'
import { COMMANDS } from '../../../../contract/commands.ts'
import { keyLabel } from '../../../../renderer/commands/key-label.ts'

test.each([
  ['Mod+K', 'linux', 'Ctrl+K'],
  ['Mod+K', 'win32', 'Ctrl+K'],
  ['Mod+K', 'darwin', '⌘ K'],
  ['Mod+,', 'linux', 'Ctrl+,'],
  ['Mod+,', 'darwin', '⌘ ,'],
  ['A', 'darwin', 'A'],
  ['0', 'win32', '0'],
  // The plus sign is also a key.
  ['+', 'linux', '+'],
  ['+', 'darwin', '+'],
  ['=', 'linux', '='],
  ['-', 'win32', '-'],
  ['?', 'linux', '?'],
  ['Enter', 'linux', '↵'],
  ['ArrowRight', 'darwin', '→'],
  ['ArrowLeft', 'win32', '←'],
  ['ArrowUp', 'linux', '↑'],
  ['ArrowDown', 'linux', '↓'],
  ['Alt+ArrowLeft', 'linux', 'Alt+←'],
  ['Alt+ArrowLeft', 'darwin', '⌥ ←'],
  ['Shift+F8', 'darwin', '⇧ F8'],
  ['PageDown', 'win32', 'PgDn'],
  ['Meta+S', 'win32', 'Win+S'],
] as const)('%s on %s is printed %s', (key, platform, label) => {
  expect(keyLabel(key, platform)).toBe(label)
})

test.each(['linux', 'darwin', 'win32'] as const)(
  'on %s every key of every command has a distinct readable label',
  (platform) => {
    const labels = COMMANDS.flatMap((one) => one.keys.map((key) => keyLabel(key, platform)))
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels.filter((label) => label.trim() === '' || /Mod|Arrow|Enter/.test(label))).toEqual(
      [],
    )
  },
)
