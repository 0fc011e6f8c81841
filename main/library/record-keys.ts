/** Next free number of each letter of block keys (`p`, `h`, `t` …), or of segments (`s`). */
export type NextNumbers = Readonly<Record<string, number>>

/** Returns the numbers that follow the highest of the given keys. Other letters begin at 1 and are absent. */
export function nextNumbers(keys: Iterable<string>): Record<string, number> {
  const next: Record<string, number> = {}
  for (const key of keys) {
    const letter = key.slice(0, 1)
    next[letter] = Math.max(next[letter] ?? 1, Number(key.slice(1)) + 1)
  }
  return next
}

/** Returns the number after the highest of a block's segment keys. */
export function nextSegment(keys: Iterable<string>): number {
  return nextNumbers(keys)['s'] ?? 1
}

/** Returns a new block key and the numbers after it. A number is never given twice, even if its block is gone. */
export function mintKey(next: NextNumbers, letter: string): { key: string; next: NextNumbers } {
  const number = next[letter] ?? 1
  return { key: `${letter}${number}`, next: { ...next, [letter]: number + 1 } }
}
