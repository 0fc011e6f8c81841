/** The most columns that an article is read in at a time. */
export const MOST_COLUMNS = 3

/** Adds a language as the last column; unchanged where it is shown already or there is no room. */
export function addColumn(columns: readonly string[], language: string): string[] {
  if (columns.includes(language) || columns.length >= MOST_COLUMNS) return [...columns]
  return [...columns, language]
}

/** Shows a language: as the last column, in the place of the last one where there is no room; unchanged where it is shown already. */
export function showColumn(columns: readonly string[], language: string): string[] {
  if (columns.includes(language)) return [...columns]
  return addColumn(columns.slice(0, MOST_COLUMNS - 1), language)
}

/** Takes a column away; the last one stays. */
export function removeColumn(columns: readonly string[], language: string): string[] {
  const rest = columns.filter((one) => one !== language)
  return rest.length > 0 ? rest : [...columns]
}

/** Moves a column one place forward (-1) or back (1); unchanged at the ends. */
export function moveColumn(columns: readonly string[], language: string, by: 1 | -1): string[] {
  const from = columns.indexOf(language)
  const to = from + by
  if (from < 0 || to < 0 || to >= columns.length) return [...columns]
  const moved = columns.filter((one) => one !== language)
  moved.splice(to, 0, language)
  return moved
}

/** The first column goes last: two columns change places, three go round. */
export function rotateColumns(columns: readonly string[]): string[] {
  return [...columns.slice(1), ...columns.slice(0, 1)]
}
