import { includesKey, isCharacter } from '../../contract/keys/command-keys.ts'

export type KeyPlatform = 'linux' | 'darwin' | 'win32'

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

/** Signs of keys that other layouts give letters or other signs. */
const SIGNS: Readonly<Record<string, string>> = { Comma: ',', Minus: '-', Equal: '=' }

/**
 * Returns which of the combinations was pressed, or null. If none has the key's name, a digit or sign is tried by its place:
 * French keyboards have digits only with Shift, and Russian ones a letter in place of the comma.
 */
export function findPressed(
  press: KeyPress,
  combinations: readonly string[],
  platform: KeyPlatform,
): string | null {
  const named = pressedKey(press, platform)
  if (named === null) return null
  const found = combinations.find((one) => includesKey([one], named))
  if (found !== undefined) return found
  const sign = /^Digit(\d)$/.exec(press.code)?.[1] ?? SIGNS[press.code]
  // With Shift, the key types another sign on every keyboard.
  if (sign === undefined || press.shiftKey) return null
  const placed = pressedKey({ ...press, key: sign }, platform)
  return combinations.find((one) => one === placed) ?? null
}

/** Returns the pressed combination in the notation of the table of commands, or null if only modifiers are pressed. */
export function pressedKey(press: KeyPress, platform: KeyPlatform): string | null {
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
