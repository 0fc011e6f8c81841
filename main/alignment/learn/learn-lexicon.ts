import type { LinkedPairs } from '../texts/link-set.ts'
import { makePairTable } from './pair-table.ts'
import type { ScoredBead } from '../model/scored-bead.ts'
import type { TokenText } from '../texts/token-text.ts'

/** Sentences `fromSource` to `toSource` (exclusive) aligned with `fromTarget` to `toTarget` (exclusive), with a weight. */
export type Example = {
  readonly fromSource: number
  readonly toSource: number
  readonly fromTarget: number
  readonly toTarget: number
  /** 0 to 1. */
  readonly weight: number
}

/** Beads less probable than this are not learned from. */
const MIN_EXAMPLE_PROBABILITY = 0.3

/** Returns the two-sided beads of a pass as training examples, weighted by their probability. */
export function examplesOf(beads: readonly ScoredBead[]): Example[] {
  return beads
    .filter(({ a, b, probability }) => a > 0 && b > 0 && probability >= MIN_EXAMPLE_PROBABILITY)
    .map(({ a, b, source, target, probability }) => ({
      fromSource: source,
      toSource: source + a,
      fromTarget: target,
      toTarget: target + b,
      weight: probability,
    }))
}

const ROUNDS = 4

/** Limit for the token pairs that are learned from; bounds time and memory. */
const MAX_PAIRS = 4_000_000

/** Share of tokens without a translation. */
const UNTRANSLATED_SHARE = 0.3

/** Discount on every learned count: a single co-occurrence proves nothing (Moore 2002 leaves rare words out). */
const DISCOUNT = 1.3

/** Weight of the prior links, in occurrences. */
const PRIOR_OCCURRENCES = 3

/** Types that occur in more than this share of sentences are left out: they would pair with everything. */
const MAX_SENTENCE_SHARE = 0.6

/**
 * Learns a lexicon from the beads of a pass (Moore 2002) by IBM model 1 in both directions (Brown et al. 1993), starting from
 * prior links; a pair counts as far as both directions agree (Liang et al. 2006).
 */
export function learnLexicon(
  source: TokenText,
  target: TokenText,
  examples: readonly Example[],
  known: LinkedPairs,
): LinkedPairs {
  const table = makePairTable()
  for (const [at, s] of known.sources.entries()) table.number(s, known.targets[at] ?? 0)
  const shown = chooseExamples(source, target, examples)
  const tooFrequentS = Math.max(20, MAX_SENTENCE_SHARE * source.count)
  const tooFrequentT = Math.max(20, MAX_SENTENCE_SHARE * target.count)
  const keep = (text: TokenText, from: number, to: number, limit: number) =>
    text.tokens
      .subarray(text.starts[from], text.starts[to])
      .filter((id) => (text.frequencies[id] ?? 0) <= limit)
  const beads = shown.map((example) => {
    const s = keep(source, example.fromSource, example.toSource, tooFrequentS)
    const t = keep(target, example.fromTarget, example.toTarget, tooFrequentT)
    const numbers = new Int32Array(s.length * t.length)
    for (let i = 0, at = 0; i < s.length; i += 1)
      for (let j = 0; j < t.length; j += 1, at += 1)
        numbers[at] = table.number(s[i] ?? 0, t[j] ?? 0)
    return { s, t, numbers, weight: example.weight }
  })
  const size = table.size()
  const sources = table.firsts()
  const targets = table.seconds()
  const prior = new Float64Array(size)
  prior.set(known.counts)
  const seenS = countSeen(beads, 's', source.types.length)
  const seenT = countSeen(beads, 't', target.types.length)
  const forward = startFrom(prior, sources, source.frequencies)
  const backward = startFrom(prior, targets, target.frequencies)
  const counts = { forward: new Float64Array(size), backward: new Float64Array(size) }
  for (let round = 0; round < ROUNDS; round += 1) {
    counts.forward.fill(0)
    counts.backward.fill(0)
    for (const bead of beads) {
      expectation(bead, forward, counts.forward, target, true)
      expectation(bead, backward, counts.backward, source, false)
    }
    maximisation(forward, counts.forward, prior, sources, source.frequencies, seenS)
    maximisation(backward, counts.backward, prior, targets, target.frequencies, seenT)
  }
  const joint = new Float64Array(size)
  for (let pair = 0; pair < size; pair += 1) {
    const learned = Math.sqrt((counts.forward[pair] ?? 0) * (counts.backward[pair] ?? 0))
    const seen = Math.min(seenS[sources[pair] ?? 0] ?? 0, seenT[targets[pair] ?? 0] ?? 0)
    joint[pair] =
      Math.max(0, learned - DISCOUNT) +
      ((prior[pair] ?? 0) * PRIOR_OCCURRENCES) / (PRIOR_OCCURRENCES + seen)
  }
  return { sources, targets, counts: joint }
}

type Shown = { s: Int32Array; t: Int32Array; numbers: Int32Array; weight: number }

/** Returns the most probable examples within the limit of pairs, in text order. */
function chooseExamples(
  source: TokenText,
  target: TokenText,
  examples: readonly Example[],
): Example[] {
  const sizeOf = (one: Example) =>
    ((source.starts[one.toSource] ?? 0) - (source.starts[one.fromSource] ?? 0)) *
    ((target.starts[one.toTarget] ?? 0) - (target.starts[one.fromTarget] ?? 0))
  let left = MAX_PAIRS
  const chosen: Example[] = []
  for (const example of examples.toSorted((a, b) => b.weight - a.weight)) {
    const size = sizeOf(example)
    if (size === 0 || size > left) continue
    left -= size
    chosen.push(example)
  }
  return chosen.toSorted((a, b) => a.fromSource - b.fromSource)
}

function countSeen(beads: readonly Shown[], side: 's' | 't', types: number): Float64Array {
  const seen = new Float64Array(types)
  for (const bead of beads) for (const id of bead[side]) seen[id] = (seen[id] ?? 0) + bead.weight
  return seen
}

/** Returns the likelihoods of the first round: the prior, and a small value for every other pair. */
function startFrom(prior: Float64Array, ids: Int32Array, frequencies: Int32Array): Float64Array {
  return Float64Array.from(
    prior,
    (count, pair) => 0.02 + count / (frequencies[ids[pair] ?? 0] ?? 1),
  )
}

/** E-step: adds the expected number of translations of each pair, under the current likelihoods, to `counts`. */
function expectation(
  { s, t, numbers, weight }: Shown,
  likelihoods: Float64Array,
  counts: Float64Array,
  explained: TokenText,
  isForward: boolean,
): void {
  const [outer, inner] = isForward ? [t, s] : [s, t]
  const share = (1 - UNTRANSLATED_SHARE) / Math.max(1, inner.length)
  const step = isForward ? t.length : 1
  for (let o = 0; o < outer.length; o += 1) {
    const first = isForward ? o : o * t.length
    const chance = (explained.frequencies[outer[o] ?? 0] ?? 1) / explained.tokens.length
    let sum = UNTRANSLATED_SHARE * chance
    for (let k = 0, at = first; k < inner.length; k += 1, at += step)
      sum += share * (likelihoods[numbers[at] ?? 0] ?? 0)
    const factor = (weight * share) / sum
    for (let k = 0, at = first; k < inner.length; k += 1, at += step) {
      const pair = numbers[at] ?? 0
      counts[pair] = (counts[pair] ?? 0) + factor * (likelihoods[pair] ?? 0)
    }
  }
}

function maximisation(
  likelihoods: Float64Array,
  counts: Float64Array,
  prior: Float64Array,
  ids: Int32Array,
  frequencies: Int32Array,
  seen: Float64Array,
): void {
  for (let pair = 0; pair < likelihoods.length; pair += 1) {
    const id = ids[pair] ?? 0
    const believed = (PRIOR_OCCURRENCES * (prior[pair] ?? 0)) / (frequencies[id] ?? 1)
    likelihoods[pair] = ((counts[pair] ?? 0) + believed) / ((seen[id] ?? 0) + PRIOR_OCCURRENCES)
  }
}
