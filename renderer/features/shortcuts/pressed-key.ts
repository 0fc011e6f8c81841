import { isCharacter } from '../../../contract/keys/command-keys.ts'

/** What is needed of a keyboard event. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>

/** Keys that are no key by themselves. */
const NO_KEY =
  /^(?:Shift|Control|Alt|AltGraph|Meta|OS|Fn.*|.*Lock|Dead|Process|Unidentified|Compose)$/

const isLatin = (text: string): boolean => /^\p{Script=Latin}$/u.test(text)

/** The letter or digit of a key's place on the keyboard. */
function placeOf(code: string): string | undefined {
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]
}

/** The key in the notation of the table of commands. */
function nameOf({ key, code, altKey }: KeyPress, isMac: boolean): string {
  if (key === ' ') return 'Space'
  if (!isCharacter(key)) return key
  // Letters of other scripts and what macOS types with Option go by their place, as they do when a command is run.
  const isPlaced = (isMac && altKey) || (/\p{L}/u.test(key) && !isLatin(key))
  return ((isPlaced ? placeOf(code) : undefined) ?? key).toUpperCase()
}

/** Returns the pressed combination in the notation of the table of commands, or null if only modifiers are pressed. */
export function pressedKey(press: KeyPress, platform: 'linux' | 'darwin' | 'win32'): string | null {
  if (press.isComposing || NO_KEY.test(press.key)) return null
  const isMac = platform === 'darwin'
  const name = nameOf(press, isMac)
  // Shift is part of typing a sign: a question mark is a question mark on every keyboard.
  const isSign = isCharacter(name) && !/\p{L}/u.test(name)
  const modifiers = [
    (isMac ? press.metaKey : press.ctrlKey) && 'Mod',
    (isMac ? press.ctrlKey : press.metaKey) && (isMac ? 'Control' : 'Meta'),
    press.altKey && 'Alt',
    press.shiftKey && !isSign && 'Shift',
  ]
  return [...modifiers.filter((one) => one !== false), name].join('+')
}
