/**
 * Formats an object as JSON with a line for each property and for each element of its arrays, LF and a final line feed. A
 * book's record takes half the bytes of indented JSON and still has a line per block.
 */
export function compactJson(value: object): string {
  const lines = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(
      ([key, one]) =>
        `  ${JSON.stringify(key)}: ${Array.isArray(one) ? elements(one) : JSON.stringify(one)}`,
    )
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`
}

function elements(list: readonly unknown[]): string {
  if (list.length === 0) return '[]'
  // As in an array, what JSON cannot say is null.
  const lines = list.map((one) => `    ${JSON.stringify(one) ?? 'null'}`)
  return `[\n${lines.join(',\n')}\n  ]`
}
