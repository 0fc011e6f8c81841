import { END_KINDS, UNMARKED } from '../texts/sentence-end.ts'
import type { ScoredBead } from './scored-bead.ts'
import type { Texts } from '../texts/token-text.ts'

/** What the ends of sentences say of a bead; logarithms of how many times likelier than chance. */
export type EndScores = {
  /** Of a bead whose sides end with the kinds `s` and `t`, at `s * END_KINDS + t`. */
  readonly together: Float64Array
  /** Of a kind of end within a side: up to each sentence, the sum over those before it; one longer than the sentences. */
  readonly sourceInside: Float64Array
  readonly targetInside: Float64Array
}

/** How much the ends weigh beside words and lengths, which know some of it: question marks are words too. */
const WEIGHT = 0.5

/** So many beads of a text weigh as much as what is usual. */
const BELIEF = 20

/** The share of beads that end alike on both sides because they are translations, not by chance. */
const ALIKE = 0.5

/** How much rarer than elsewhere a line without a mark at its end, a heading or a name, stands before others within a bead. */
const UNMARKED_INSIDE = 0.3

/** Beads less probable than this tell nothing of ends. */
const LEAST_PROBABLE = 0.5

/**
 * What the beads of a pass tell of ends: which kinds end a bead together (a full stop a full stop, a question a question; headings keep
 * to themselves), and which stand within one. Without beads, what is usual. Chinese-English aligners found marks to help where words
 * fail (Liu and Zhu 2022); which marks go together is learned here, because it differs by language and by house.
 */
export function scoreEnds({ source, target }: Texts, beads: readonly ScoredBead[]): EndScores {
  const shares = { source: sharesOf(source.ends), target: sharesOf(target.ends) }
  const together = new Float64Array(END_KINDS * END_KINDS)
  const inside = { source: new Float64Array(END_KINDS), target: new Float64Array(END_KINDS) }
  let all = 0
  for (const bead of beads) {
    if (bead.a === 0 || bead.b === 0 || bead.probability < LEAST_PROBABLE) continue
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
    const usual = (s === t ? ALIKE * Math.min(ofS, ofT) : 0) + (1 - ALIKE) * ofS * ofT
    return WEIGHT * Math.log((seen + BELIEF * usual) / (all + BELIEF) / (ofS * ofT))
  })
  return {
    together: scores,
    sourceInside: runningSums(source.ends, scoreInside(inside.source, shares.source)),
    targetInside: runningSums(target.ends, scoreInside(inside.target, shares.target)),
  }
}

/** The score of a bead of source sentences `row` to `toRow` with target sentences `column` to `toColumn`; both ends exclusive. */
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
    const usual = kind === UNMARKED ? UNMARKED_INSIDE * share : share
    return WEIGHT * Math.log((times + BELIEF * usual) / (all + BELIEF) / share)
  })
}

function runningSums(ends: Uint8Array, scores: Float64Array): Float64Array {
  const sums = new Float64Array(ends.length + 1)
  for (let at = 0; at < ends.length; at += 1)
    sums[at + 1] = (sums[at] ?? 0) + (scores[ends[at] ?? 0] ?? 0)
  return sums
}
