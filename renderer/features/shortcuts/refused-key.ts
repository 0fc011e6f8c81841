import { splitKey } from '../../../contract/keys/command-keys.ts'

/** Why a key cannot be chosen: it edits text, moves the focus or the page, or belongs to the window or the system. */
export type Refusal = 'text' | 'move' | 'system'

const TEXT = /^Mod\+(?:[CVXAZY]|Shift\+Z|Shift\+V|Backspace|Delete|Home|End|(?:Shift\+)?Arrow\w+)$/
const MOVE =
  /^(?:Shift\+)?(?:Tab|Escape|Enter|Space|Backspace|PageUp|PageDown|Home|End|ContextMenu|F10|F6)$/
const SYSTEM =
  /^(?:Mod\+(?:[QWTNRLMH0=+_-]|Shift\+[TNWIJR]|Tab|PageUp|PageDown)|(?:Mod|Control)\+(?:Shift\+)?Tab|Alt\+(?:F4|Tab|Space|Escape|Enter)|F5|F11|F12|Mod\+F4|PrintScreen|Media\w+|Audio\w+|Browser\w+|Launch\w+)$/

/** Returns why a combination cannot be a shortcut, or null if it can. */
export function refusalOf(combination: string): Refusal | null {
  if (TEXT.test(combination)) return 'text'
  if (MOVE.test(combination)) return 'move'
  if (SYSTEM.test(combination) || splitKey(combination).modifiers.includes('Meta')) return 'system'
  return null
}
