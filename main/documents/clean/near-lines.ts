/** Letters of a shingle; hashes kept of a line (a bottom-k sketch, Broder 1997); lines kept for one hash. */
const SHINGLE = 6
const SKETCH = 8
const CROWD = 6
/** Lines with fewer letters have too few shingles to be compared. */
const SHORTEST = 48

/**
 * Finds for a line an earlier one that shares most of its letters, in time that does not grow with the number of lines.
 * The result is -1 where there is none; isNearlyTheSame() has the last word.
 */
export function sketchLines(keys: readonly string[]): (index: number) => number {
  const lines = new Map<number, number[]>()
  const sketches = keys.map((key) => (key.length < SHORTEST ? [] : sketch(key)))
  for (const [index, hashes] of sketches.entries()) {
    for (const hash of hashes) {
      const known = lines.get(hash)
      if (known === undefined) lines.set(hash, [index])
      else if (known.length < CROWD) known.push(index)
    }
  }
  return (index) => {
    const votes = new Map<number, number>()
    for (const hash of sketches[index] ?? []) {
      for (const line of lines.get(hash) ?? [])
        if (line < index) votes.set(line, (votes.get(line) ?? 0) + 1)
    }
    let best = -1
    for (const [line, count] of votes) if (count >= 3 && count > (votes.get(best) ?? 0)) best = line
    return best
  }
}

/** Shares seven tenths of its shingles (Jaccard), and every number. */
export function isNearlyTheSame(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 0.85 * Math.max(one.length, other.length)) return false
  if (numbers(one) !== numbers(other)) return false
  const mine = shingles(one)
  const theirs = shingles(other)
  let shared = 0
  for (const hash of mine) if (theirs.has(hash)) shared++
  return shared / (mine.size + theirs.size - shared) >= 0.7
}

const numbers = (text: string) => (text.match(/\p{N}+/gu) ?? []).join(' ')

function sketch(text: string): number[] {
  return [...shingles(text)].sort((a, b) => a - b).slice(0, SKETCH)
}

function shingles(text: string): Set<number> {
  const hashes = new Set<number>()
  for (let at = 0; at + SHINGLE <= text.length; at++) {
    let hash = 2_166_136_261 // FNV-1a, 32 bits
    for (let i = at; i < at + SHINGLE; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619)
    hashes.add(hash >>> 0)
  }
  return hashes
}
