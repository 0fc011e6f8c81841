import { isSingleKey } from '../../contract/keys/command-keys.ts'

/** Controls that handle arrow keys, Enter or letters themselves. */
const CONTROL_SELECTOR =
  'input, textarea, select, button, a[href], summary, [role="slider"], [role="listbox"], [role="menu"], [role="dialog"]'

const TEXT_SELECTOR = 'input:not([type="radio"]), textarea, [role="dialog"]'

/** The part of an element needed to find its control. */
export type KeyTarget = Pick<HTMLElement, 'closest' | 'isContentEditable'>

/** Keys that no control or text field uses: with Control or Command, and function keys. */
const COMMAND_KEY = /^Mod\+|^(?:(?:Shift|Alt|Control|Meta)\+)*F\d+$/u

/** Keys that scroll what has the focus, such as a list beside the text. */
const SCROLL_KEY = /^(?:Shift\+)?(?:Space|PageUp|PageDown)$/u

/** Whether a key is handled by the focused control or editable text. */
export function belongsToControl(target: KeyTarget | null, key: string): boolean {
  if (target === null || COMMAND_KEY.test(key)) return false
  // Words are walked by Alt and an arrow on macOS; other controls do not use Alt.
  if (key.startsWith('Alt+'))
    return target.isContentEditable || target.closest(TEXT_SELECTOR) !== null
  if (SCROLL_KEY.test(key) && target.closest('[role="tabpanel"]')) return true
  // Editable text uses every key, also on a link or button inside it.
  if (target.isContentEditable) return true
  const control = target.closest(CONTROL_SELECTOR)
  if (!control) return false
  // Buttons and links do not use letters, so those are commands; menus find items by them.
  const takesLetters = control.matches(
    'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [role="menu"], [role="dialog"]',
  )
  return takesLetters || !isSingleKey(key)
}
