/** The number of typing errors that a word may have, by its length: none in short words, where another word is as near. */
function allowedErrors(word: string): number {
  if (word.length < 4) return 0
  return word.length < 8 ? 1 : 2
}

/**
 * Whether a typed word is the beginning of another but for a few errors: a letter too much, missing, wrong, or two
 * exchanged (optimal string alignment).
 */
export function isMistyped(typed: string, word: string): boolean {
  const most = allowedErrors(typed)
  if (most === 0 || word.length < typed.length - most) return false
  const target = word.slice(0, typed.length + most)
  let [older, old]: number[][] = [[], Array.from({ length: target.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= typed.length; i++) {
    const row = [i]
    for (let j = 1; j <= target.length; j++) {
      const isEqual = typed[i - 1] === target[j - 1]
      const changed = (old?.[j - 1] ?? 0) + (isEqual ? 0 : 1)
      const added = (row[j - 1] ?? 0) + 1
      const missing = (old?.[j] ?? 0) + 1
      const isExchanged = i > 1 && typed[i - 1] === target[j - 2] && typed[i - 2] === target[j - 1]
      const exchanged = isExchanged ? (older?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(changed, added, missing, exchanged))
    }
    older = old
    old = row
  }
  // The rest of the word may still be to be typed.
  return Math.min(...(old ?? [])) <= most
}
