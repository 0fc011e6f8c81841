import { isCommaEnd } from '../texts/sentence-end.ts'
import type { ScoredBead } from './scored-bead.ts'
import { separatorsIn, type Texts, type TokenText } from '../texts/token-text.ts'

/** Share of confident 1:1 beads that people agree with: they differ in 1 to 10 % in fiction, news and scripture. */
const HUMAN_AGREEMENT = 0.96

/** Confidence of a pair of separators: not doubtful, because which of several alike it is matters to nobody. */
const SEPARATOR_CONFIDENCE = 0.8

/** Subtracted for each sentence beyond two: people agree less on the limits of large beads. */
const EXTRA_SENTENCE_PENALTY = 0.01

/**
 * Penalty for short beads in texts whose units are not sentences, such as verse lines. Many units that end with a comma show
 * such a text; there short sentences are often joined with a neighbour.
 */
const SHORT_BEAD_PENALTY = 2

/** How many beads on either side are averaged. */
const NEIGHBOURS = 20

/** Mean probability of neighbours that earns full trust: translations have over 0.8, unrelated texts about 0.3. */
const TRUSTED_MEAN = 0.7

/**
 * Returns a function that gives the confidence of a bead: its probability, calibrated, because the model knows the texts, not
 * the people who would align them. Separators of two sections are a pair whatever their signs.
 */
export function makeConfidence(
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
    if (a === 1 && b === 1 && isSeparatorPair(texts, bead)) return SEPARATOR_CONFIDENCE
    const trust = trusts.get(bead) ?? 1
    const certainty =
      bead.probability * trust * (HUMAN_AGREEMENT - EXTRA_SENTENCE_PENALTY * Math.max(0, a + b - 2))
    if (a === 0 || b === 0 || usual === 0) return certainty
    const shortness = Math.max(0, 1 - lettersOf(bead) / usual)
    return certainty * (1 - Math.min(0.5, SHORT_BEAD_PENALTY * measured * shortness))
  }
}

function isSeparatorPair({ source, target }: Texts, bead: ScoredBead): boolean {
  return separatorsIn(source, bead.source, 1) + separatorsIn(target, bead.target, 1) === 2
}

/** Returns less than 1 for a bead among improbable ones, which is probably a chance match. */
function trustAround(beads: readonly ScoredBead[], at: number): number {
  let [sum, count] = [0, 0]
  for (let near = Math.max(0, at - NEIGHBOURS); near <= at + NEIGHBOURS; near += 1) {
    const bead = beads[near]
    if (!bead || near === at || bead.a === 0 || bead.b === 0) continue
    sum += bead.probability
    count += 1
  }
  return count === 0 ? 1 : Math.min(1, sum / count / TRUSTED_MEAN) ** 2
}

function shareOfCommas({ ends, count }: TokenText): number {
  return ends.reduce((all, end) => all + (isCommaEnd(end) ? 1 : 0), 0) / Math.max(1, count)
}

function sum(values: Float64Array): number {
  return values.reduce((all, one) => all + one, 0)
}
