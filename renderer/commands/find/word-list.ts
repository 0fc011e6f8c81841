/** Splits a list of words as the languages write it. */
export function wordList(list: string): string[] {
  return list
    .split(/[,،、]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
