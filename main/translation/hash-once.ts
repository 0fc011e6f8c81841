/** Memoizes a hash function: every translation of an article hashes the same source texts. */
export function hashOnce(hash: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = hash(text)
    known.set(text, made)
    return made
  }
}
