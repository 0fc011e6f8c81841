import type { LinkedPairs } from '../texts/link-set.ts'
import { makePairTable } from './pair-table.ts'
import type { ScoredBead } from '../model/scored-bead.ts'
import type { TokenText } from '../texts/token-text.ts'

/** Sentences `fromSource` to `toSource` (exclusive) that stand across from `fromTarget` to `toTarget`, and how sure that is. */
export type Example = {
  readonly fromSource: number
  readonly toSource: number
  readonly fromTarget: number
  readonly toTarget: number
  /** 0 to 1. */
  readonly weight: number
}

/** Beads less probable than this are not learned from. */
const LEAST_EXAMPLE = 0.3

/** Two-sided beads of a pass as examples, each as sure as it is probable. */
export function examplesOf(beads: readonly ScoredBead[]): Example[] {
  return beads
    .filter(({ a, b, probability }) => a > 0 && b > 0 && probability >= LEAST_EXAMPLE)
    .map(({ a, b, source, target, probability }) => ({
      fromSource: source,
      toSource: source + a,
      fromTarget: target,
      toTarget: target + b,
      weight: probability,
    }))
}

const ROUNDS = 4

/** Pairs of tokens that are learned from at most: bounds time and memory, and more teach little. */
const MOST_PAIRS = 4_000_000

/** The share of tokens that translate nothing. */
const UNTRANSLATED = 0.3

/** Taken off every learned count: what was seen together once proves nothing (Moore 2002 leaves rare words out). */
const DISCOUNT = 1.3

/** For so many occurrences a word list is believed as much as the text. */
const BELIEF = 3

/** Types that stand in more than this share of all sentences are left out: they would pair with everything. */
const TOO_FREQUENT = 0.6

/**
 * Learns which words translate each other from beads of a first pass (Moore 2002) by IBM's model 1 in both directions
 * (Brown et al. 1993) from what is known beforehand; a pair counts as far as the directions agree (Liang et al. 2006).
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
  const tooFrequentS = Math.max(20, TOO_FREQUENT * source.count)
  const tooFrequentT = Math.max(20, TOO_FREQUENT * target.count)
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
      expect(bead, forward, counts.forward, target, true)
      expect(bead, backward, counts.backward, source, false)
    }
    maximise(forward, counts.forward, prior, sources, source.frequencies, seenS)
    maximise(backward, counts.backward, prior, targets, target.frequencies, seenT)
  }
  const joint = new Float64Array(size)
  for (let pair = 0; pair < size; pair += 1) {
    const learned = Math.sqrt((counts.forward[pair] ?? 0) * (counts.backward[pair] ?? 0))
    const seen = Math.min(seenS[sources[pair] ?? 0] ?? 0, seenT[targets[pair] ?? 0] ?? 0)
    joint[pair] = Math.max(0, learned - DISCOUNT) + ((prior[pair] ?? 0) * BELIEF) / (BELIEF + seen)
  }
  return { sources, targets, counts: joint }
}

type Shown = { s: Int32Array; t: Int32Array; numbers: Int32Array; weight: number }

/** The surest examples, as many as the limit of pairs allows, in the text's order. */
function chooseExamples(
  source: TokenText,
  target: TokenText,
  examples: readonly Example[],
): Example[] {
  const sizeOf = (one: Example) =>
    ((source.starts[one.toSource] ?? 0) - (source.starts[one.fromSource] ?? 0)) *
    ((target.starts[one.toTarget] ?? 0) - (target.starts[one.fromTarget] ?? 0))
  let left = MOST_PAIRS
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

/** Likelihoods of the first round: what is known, and a little for every other pair. */
function startFrom(prior: Float64Array, ids: Int32Array, frequencies: Int32Array): Float64Array {
  return Float64Array.from(
    prior,
    (count, pair) => 0.02 + count / (frequencies[ids[pair] ?? 0] ?? 1),
  )
}

/** Adds to `counts` how often each pair is expected to be a translation, under the present likelihoods. */
function expect(
  { s, t, numbers, weight }: Shown,
  likelihoods: Float64Array,
  counts: Float64Array,
  explained: TokenText,
  isForward: boolean,
): void {
  const [outer, inner] = isForward ? [t, s] : [s, t]
  const share = (1 - UNTRANSLATED) / Math.max(1, inner.length)
  const step = isForward ? t.length : 1
  for (let o = 0; o < outer.length; o += 1) {
    const first = isForward ? o : o * t.length
    const chance = (explained.frequencies[outer[o] ?? 0] ?? 1) / explained.tokens.length
    let sum = UNTRANSLATED * chance
    for (let k = 0, at = first; k < inner.length; k += 1, at += step)
      sum += share * (likelihoods[numbers[at] ?? 0] ?? 0)
    const factor = (weight * share) / sum
    for (let k = 0, at = first; k < inner.length; k += 1, at += step) {
      const pair = numbers[at] ?? 0
      counts[pair] = (counts[pair] ?? 0) + factor * (likelihoods[pair] ?? 0)
    }
  }
}

function maximise(
  likelihoods: Float64Array,
  counts: Float64Array,
  prior: Float64Array,
  ids: Int32Array,
  frequencies: Int32Array,
  seen: Float64Array,
): void {
  for (let pair = 0; pair < likelihoods.length; pair += 1) {
    const id = ids[pair] ?? 0
    const believed = (BELIEF * (prior[pair] ?? 0)) / (frequencies[id] ?? 1)
    likelihoods[pair] = ((counts[pair] ?? 0) + believed) / ((seen[id] ?? 0) + BELIEF)
  }
}
