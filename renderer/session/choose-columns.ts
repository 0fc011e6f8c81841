/** Maximum number of columns. */
export const MAX_COLUMNS = 3

/** Returns the columns with a language added last; unchanged if it is shown already or there is no room. */
export function addColumn(columns: readonly string[], language: string): string[] {
  if (columns.includes(language) || columns.length >= MAX_COLUMNS) return [...columns]
  return [...columns, language]
}

/**
 * Returns the columns with a language shown last, in place of the last one if there is no room; unchanged if it is
 * shown already.
 */
export function showColumn(columns: readonly string[], language: string): string[] {
  if (columns.includes(language)) return [...columns]
  return addColumn(columns.slice(0, MAX_COLUMNS - 1), language)
}

/** Returns the columns without a language; the only column stays. */
export function removeColumn(columns: readonly string[], language: string): string[] {
  const rest = columns.filter((one) => one !== language)
  return rest.length > 0 ? rest : [...columns]
}

/** Returns the columns with a language moved one place towards the start (-1) or end (1); unchanged at the ends. */
export function moveColumn(columns: readonly string[], language: string, by: 1 | -1): string[] {
  const from = columns.indexOf(language)
  const to = from + by
  if (from < 0 || to < 0 || to >= columns.length) return [...columns]
  const moved = columns.filter((one) => one !== language)
  moved.splice(to, 0, language)
  return moved
}

/** Returns the columns with the first one moved to the end. */
export function rotateColumns(columns: readonly string[]): string[] {
  return [...columns.slice(1), ...columns.slice(0, 1)]
}
