/** Letters of a shingle; hashes kept per line (bottom-k sketch, Broder 1997); lines kept per hash. */
const SHINGLE_CHARS = 6
const SKETCH_HASHES = 8
const MAX_LINES_PER_HASH = 6
/** In letters: shorter lines have too few shingles to compare. */
const MIN_COMPARED_CHARS = 48

/**
 * Builds an index that finds, for a line, an earlier one that shares most of its letters, in time independent of the
 * number of lines; -1 where there is none. Candidates must be confirmed by isNearDuplicate().
 */
export function sketchLines(keys: readonly string[]): (index: number) => number {
  const lines = new Map<number, number[]>()
  const sketches = keys.map((key) => (key.length < MIN_COMPARED_CHARS ? [] : sketch(key)))
  for (const [index, hashes] of sketches.entries()) {
    for (const hash of hashes) {
      const known = lines.get(hash)
      if (known === undefined) lines.set(hash, [index])
      else if (known.length < MAX_LINES_PER_HASH) known.push(index)
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

/** Whether two texts share 70 % of their shingles (Jaccard) and all numbers. */
export function isNearDuplicate(one: string, other: string): boolean {
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
  return [...shingles(text)].sort((a, b) => a - b).slice(0, SKETCH_HASHES)
}

function shingles(text: string): Set<number> {
  const hashes = new Set<number>()
  for (let at = 0; at + SHINGLE_CHARS <= text.length; at++) {
    let hash = 2_166_136_261 // FNV-1a, 32 bits
    for (let i = at; i < at + SHINGLE_CHARS; i++)
      hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619)
    hashes.add(hash >>> 0)
  }
  return hashes
}
