/** Controls that use arrows, Enter or letters themselves. */
const CONTROLS =
  'input, textarea, select, button, a[href], summary, [role="slider"], [role="listbox"], [role="menu"], [role="dialog"]'

/** Of an element, what is asked to find the control that it is in. */
export type KeyTarget = Pick<HTMLElement, 'closest' | 'isContentEditable'>

/**
 * Whether a key belongs to the control or the text being edited that has the focus. One with Control or Command is the app's
 * everywhere.
 */
export function belongsToControl(target: KeyTarget | null, key: string): boolean {
  if (target === null || key.startsWith('Mod+')) return false
  // Every key is text there, or moves in it; also on a link or a button inside it.
  if (target.isContentEditable) return true
  const control = target.closest(CONTROLS)
  if (!control) return false
  // A letter does nothing on a button or link: there the app may have it.
  const takesLetters = control.matches(
    'input:not([type="radio"]), textarea, select, [role="dialog"]',
  )
  return takesLetters || key.length > 1
}
