import { alignLoose, type Fit, type Stretch } from './align-loose.ts'
import { BELOW_USUAL, type BeadModel, WEIGHTS } from '../model/bead-model.ts'
import { LOG_UNTRANSLATED } from '../model/explain.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Prepared } from '../texts/prepare-texts.ts'
import { isLoose, type ScoredBead } from '../model/scored-bead.ts'
import type { Texts, TokenText } from '../texts/token-text.ts'

/** A finished alignment: its beads, and the lexicon and model learned. */
export type Aligned = {
  readonly beads: readonly ScoredBead[]
  readonly lexicon: Lexicon
  readonly model: BeadModel
}

/** Minimum sentences of each stretch, and of the longer of the two. */
const MIN_SENTENCES = { either: 2, one: 3 }

/**
 * Minimum score of matching stretches, and its increase with the log of the number of compared sentence pairs over `pairs`: the
 * best chance score grows with the log of their number (Karlin and Altschul 1990). Of 10,000 unrelated stretches of the dev
 * texts, 1 in 1,000 scored 6 or more; passages of three sentences score 8 to 40.
 */
const MIN_SCORE = { score: 6, pairs: 2000, more: 3 }

/** Share of words with known translations on both sides from which absent words count as evidence too. */
const WELL_KNOWN_SHARE = 0.4

/** Limits for stretches per side and compared sentence pairs; the longest stretches come first. */
const LIMITS = { stretches: 200, pairs: 60_000 }

/** Marks sentences without a reliable partner with 1. */
export type Free = { readonly source: Uint8Array; readonly target: Uint8Array }

/**
 * Finds short stretches of free sentences that match elsewhere on the other side, by local alignment with the bead model. Long
 * ones are found by anchors; short ones have too few rare words.
 */
export function findShortParts(
  texts: Prepared,
  { beads, lexicon, model }: Aligned,
  free: Free,
): Fit[] {
  const sure = beads.filter((bead) => !isLoose(bead))
  const leads = placesOfOrder(texts, sure)
  const pairs: { source: Stretch; target: Stretch; size: number }[] = []
  const targets = stretchesOf(free.target)
  for (const source of stretchesOf(free.source)) {
    const here = { from: leads.before[source.from] ?? 0, to: leads.after[source.to - 1] ?? 0 }
    for (const target of targets) {
      const longer = Math.max(source.to - source.from, target.to - target.from)
      // Stretches in order were compared by the main search.
      if (longer < MIN_SENTENCES.one || (target.from < here.to && here.from < target.to)) continue
      const size = (source.to - source.from) * (target.to - target.from)
      pairs.push({ source, target, size })
    }
  }
  const reference = referenceOf(texts, model)
  const fits: Fit[] = []
  let compared = 0
  for (const { source, target, size } of pairs.toSorted((a, b) => b.size - a.size)) {
    if (compared + size > LIMITS.pairs) continue
    compared += size
    const fit = alignLoose(texts, lexicon, model, reference, source, target)
    if (fit) fits.push(fit)
  }
  const more = Math.max(0, MIN_SCORE.more * Math.log(compared / MIN_SCORE.pairs))
  return fits.filter(({ score }) => score >= MIN_SCORE.score + more)
}

/**
 * Returns the reference score per word: half-way between unexplained words and the usual words of this text's beads, since free
 * translations stay below zero but well above chance. If few words are known, chance matches are frequent and it is zero.
 */
function referenceOf({ source, target, known }: Prepared, model: BeadModel): number {
  const shareKnown = (text: TokenText, types: Int32Array) => {
    const tokens = [...new Set(types)].reduce((all, type) => all + (text.frequencies[type] ?? 0), 0)
    return tokens / Math.max(1, text.tokens.length)
  }
  const share = Math.min(shareKnown(source, known.sources), shareKnown(target, known.targets))
  const usual = model.aloneWord + BELOW_USUAL.alone
  const middle = (usual + WEIGHTS.words * LOG_UNTRANSLATED) / 2
  return Math.min(0, middle) * Math.min(1, share / WELL_KNOWN_SHARE)
}

/** For each source sentence, the target range between the last reliable bead before it and the first after it. */
function placesOfOrder(
  { source, target }: Texts,
  sure: readonly ScoredBead[],
): { before: Int32Array; after: Int32Array } {
  const before = new Int32Array(source.count)
  const after = new Int32Array(source.count).fill(target.count)
  let last = 0
  let at = 0
  for (const bead of sure) {
    before.fill(last, at, bead.source)
    after.fill(bead.target, at, bead.source)
    at = bead.source + bead.a
    last = bead.target + bead.b
  }
  before.fill(last, at)
  return { before, after }
}

/** Returns the runs of free sentences of a side. */
function stretchesOf(free: Uint8Array): Stretch[] {
  const stretches: Stretch[] = []
  for (let from = free.indexOf(1); from >= 0; ) {
    const end = free.indexOf(0, from)
    const to = end < 0 ? free.length : end
    if (to - from >= MIN_SENTENCES.either) stretches.push({ from, to })
    from = free.indexOf(1, to)
  }
  return stretches.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, LIMITS.stretches)
}
