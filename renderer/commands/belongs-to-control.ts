/** Controls that handle arrow keys, Enter or letters themselves. */
const CONTROL_SELECTOR =
  'input, textarea, select, button, a[href], summary, [role="slider"], [role="listbox"], [role="menu"], [role="dialog"]'

/** The part of an element needed to find its control. */
export type KeyTarget = Pick<HTMLElement, 'closest' | 'isContentEditable'>

/**
 * Whether a key is handled by the focused control or editable text. Keys with Control or Command are always commands.
 */
export function belongsToControl(target: KeyTarget | null, key: string): boolean {
  if (target === null || key.startsWith('Mod+')) return false
  // Editable text uses every key, also on a link or button inside it.
  if (target.isContentEditable) return true
  const control = target.closest(CONTROL_SELECTOR)
  if (!control) return false
  // Buttons and links do not use letters, so those are commands.
  const takesLetters = control.matches(
    'input:not([type="radio"]), textarea, select, [role="dialog"]',
  )
  return takesLetters || key.length > 1
}
