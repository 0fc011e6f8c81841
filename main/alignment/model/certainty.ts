import { isCommaEnd } from '../texts/sentence-end.ts'
import type { ScoredBead } from './scored-bead.ts'
import type { Texts, TokenText } from '../texts/token-text.ts'

/** Even of one to one beads that the model is sure of, people make some otherwise: 1 to 10 in a hundred, over fiction, news and scripture. */
const CERTAINTY = 0.96

/** What each sentence beyond two takes off: where a large group begins and ends, people agree less. */
const EACH_MORE = 0.01

/**
 * How much less sure short beads are in a text of units that are no sentences, as verses and verse-like lines. There a line that ends
 * with a comma shows that units were cut by measure, so that a short sentence is often joined with its neighbour.
 */
const SHORTER = 2

/** So many beads on either side bear witness. */
const NEIGHBOURS = 20

/** Neighbours less probable than this, on average, are those of texts that do not belong together: 0.3 are usual, over 0.8 in translations. */
const TRUSTED = 0.7

/**
 * How far the probability of a bead is to be believed, as a factor from 0 to 1: the model knows the texts and not the people who would
 * align them.
 */
export function makeCertainty(
  texts: Texts,
  beads: readonly ScoredBead[],
): (bead: ScoredBead) => number {
  const { source, target } = texts
  const measured = (shareOfCommas(source) + shareOfCommas(target)) / 2
  const lettersOf = ({ source: s, a, target: t, b }: ScoredBead) =>
    sum(source.lengths.subarray(s, s + a)) + sum(target.lengths.subarray(t, t + b))
  const lengths = beads.filter(({ a, b }) => a > 0 && b > 0).map(lettersOf)
  const usual = lengths.toSorted((x, y) => x - y)[Math.floor(lengths.length / 2)] ?? 0
  const trusts = new Map(beads.map((bead, at) => [bead, trustAround(beads, at)]))
  return (bead) => {
    const { a, b } = bead
    const trust = trusts.get(bead) ?? 1
    const certainty = trust * (CERTAINTY - EACH_MORE * Math.max(0, a + b - 2))
    if (a === 0 || b === 0 || usual === 0) return certainty
    const shortness = Math.max(0, 1 - lettersOf(bead) / usual)
    return certainty * (1 - Math.min(0.5, SHORTER * measured * shortness))
  }
}

/** A pair among pairs that are all improbable is one by chance. */
function trustAround(beads: readonly ScoredBead[], at: number): number {
  let [sum, count] = [0, 0]
  for (let near = Math.max(0, at - NEIGHBOURS); near <= at + NEIGHBOURS; near += 1) {
    const bead = beads[near]
    if (!bead || near === at || bead.a === 0 || bead.b === 0) continue
    sum += bead.probability
    count += 1
  }
  return count === 0 ? 1 : Math.min(1, sum / count / TRUSTED) ** 2
}

function shareOfCommas({ ends, count }: TokenText): number {
  return ends.reduce((all, end) => all + (isCommaEnd(end) ? 1 : 0), 0) / Math.max(1, count)
}

function sum(values: Float64Array): number {
  return values.reduce((all, one) => all + one, 0)
}
