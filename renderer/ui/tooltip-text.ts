/**
 * Returns a control's name with its shortcut, which is isolated so that `Ctrl+,` keeps its order in right-to-left
 * text.
 */
export function tooltipText(label: string, hint: string | undefined): string {
  return hint ? `${label}  \u2066${hint}\u2069` : label
}
