import { END_KINDS, UNMARKED } from '../texts/sentence-end.ts'
import type { ScoredBead } from './scored-bead.ts'
import type { Texts } from '../texts/token-text.ts'

/** Log-likelihood ratios of sentence ends. */
export type EndScores = {
  /** For a bead whose sides end with kinds `s` and `t`, at `s * END_KINDS + t`. */
  readonly together: Float64Array
  /** Running sums of the scores of ends inside a side; one longer than the sentences. */
  readonly sourceInside: Float64Array
  readonly targetInside: Float64Array
}

/** Weight of sentence ends; below 1 because words and lengths carry part of the information (question marks are tokens too). */
const ENDS_WEIGHT = 0.5

/** Weight of the prior, in beads. */
const PRIOR_BEADS = 20

/** Prior share of beads whose sides end alike because they are translations. */
const ALIKE_SHARE = 0.5

/** Factor for an unpunctuated line (a heading or name) inside a bead, which is rare. */
const UNMARKED_INSIDE_FACTOR = 0.3

/** Beads less probable than this are not learned from. */
const MIN_PROBABILITY = 0.5

/**
 * Learns from the beads of a pass which kinds of ends occur together and which occur inside a bead; without beads, returns the
 * prior. Punctuation helps Chinese-English aligners where words fail (Liu and Zhu 2022); the pairs are learned, because they
 * differ by language and publisher.
 */
export function scoreEnds({ source, target }: Texts, beads: readonly ScoredBead[]): EndScores {
  const shares = { source: sharesOf(source.ends), target: sharesOf(target.ends) }
  const together = new Float64Array(END_KINDS * END_KINDS)
  const inside = { source: new Float64Array(END_KINDS), target: new Float64Array(END_KINDS) }
  let all = 0
  for (const bead of beads) {
    if (bead.a === 0 || bead.b === 0 || bead.probability < MIN_PROBABILITY) continue
    const lastSource = bead.source + bead.a - 1
    const lastTarget = bead.target + bead.b - 1
    const at = (source.ends[lastSource] ?? 0) * END_KINDS + (target.ends[lastTarget] ?? 0)
    together[at] = (together[at] ?? 0) + bead.probability
    all += bead.probability
    count(inside.source, source.ends.subarray(bead.source, lastSource), bead.probability)
    count(inside.target, target.ends.subarray(bead.target, lastTarget), bead.probability)
  }
  const scores = together.map((seen, at) => {
    const [s, t] = [Math.floor(at / END_KINDS), at % END_KINDS]
    const [ofS, ofT] = [shares.source[s] ?? 0, shares.target[t] ?? 0]
    const usual = (s === t ? ALIKE_SHARE * Math.min(ofS, ofT) : 0) + (1 - ALIKE_SHARE) * ofS * ofT
    return ENDS_WEIGHT * Math.log((seen + PRIOR_BEADS * usual) / (all + PRIOR_BEADS) / (ofS * ofT))
  })
  return {
    together: scores,
    sourceInside: runningSums(source.ends, scoreInside(inside.source, shares.source)),
    targetInside: runningSums(target.ends, scoreInside(inside.target, shares.target)),
  }
}

/** Returns the end score of a bead of source sentences `row` to `toRow` and target sentences `column` to `toColumn`, both exclusive. */
export function endScore(
  ends: EndScores,
  { source, target }: Texts,
  row: number,
  toRow: number,
  column: number,
  toColumn: number,
): number {
  const at = (source.ends[toRow - 1] ?? 0) * END_KINDS + (target.ends[toColumn - 1] ?? 0)
  return (
    (ends.together[at] ?? 0) +
    (ends.sourceInside[toRow - 1] ?? 0) -
    (ends.sourceInside[row] ?? 0) +
    (ends.targetInside[toColumn - 1] ?? 0) -
    (ends.targetInside[column] ?? 0)
  )
}

function sharesOf(ends: Uint8Array): Float64Array {
  const counts = new Float64Array(END_KINDS).fill(0.5)
  count(counts, ends, 1)
  return counts.map((one) => one / (ends.length + END_KINDS / 2))
}

function count(counts: Float64Array, ends: Uint8Array, weight: number): void {
  for (const end of ends) counts[end] = (counts[end] ?? 0) + weight
}

function scoreInside(seen: Float64Array, shares: Float64Array): Float64Array {
  const all = seen.reduce((sum, one) => sum + one, 0)
  return seen.map((times, kind) => {
    const share = shares[kind] ?? 0
    const usual = kind === UNMARKED ? UNMARKED_INSIDE_FACTOR * share : share
    return ENDS_WEIGHT * Math.log((times + PRIOR_BEADS * usual) / (all + PRIOR_BEADS) / share)
  })
}

function runningSums(ends: Uint8Array, scores: Float64Array): Float64Array {
  const sums = new Float64Array(ends.length + 1)
  for (let at = 0; at < ends.length; at += 1)
    sums[at + 1] = (sums[at] ?? 0) + (scores[ends[at] ?? 0] ?? 0)
  return sums
}
