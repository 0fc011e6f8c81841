/** A control's name with its shortcut; the shortcut is isolated, so that `Ctrl+,` stays so in a text from right to left. */
export function tipText(label: string, hint: string | undefined): string {
  return hint ? `${label}  \u2066${hint}\u2069` : label
}
