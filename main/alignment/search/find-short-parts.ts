import { alignLoose, type Fit, type Stretch } from './align-loose.ts'
import { BELOW_USUAL, type BeadModel, WEIGHTS } from '../model/bead-model.ts'
import { LOG_UNTRANSLATED } from '../model/explain.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Prepared } from '../texts/prepare-texts.ts'
import { isLoose, type ScoredBead } from '../model/scored-bead.ts'
import type { Texts, TokenText } from '../texts/token-text.ts'

/** What an alignment came to: its beads, and what is known of the texts by then. */
export type Aligned = {
  readonly beads: readonly ScoredBead[]
  readonly lexicon: Lexicon
  readonly model: BeadModel
}

/** Sentences of a stretch of either side at least, and of one of both. */
const SHORTEST = { either: 2, one: 3 }

/**
 * What stretches that belong together score at least, and for each time that `pairs` times as many sentences are compared with each other
 * so much more: the best score by chance grows with the logarithm of their number (Karlin and Altschul 1990). Of 10,000 stretches of the
 * dev texts set beside others that they have nothing to do with, 1 in 1,000 scored 6 and more; passages of three sentences score 8 to 40.
 */
const LEAST_SCORE = { score: 6, pairs: 2000, more: 3 }

/** Where so large a share of the words of both sides has known translations, words across tell as much by being absent. */
const WELL_KNOWN = 0.4

/** Stretches of a side and pairs of sentences that are compared, at most: bounds on time and memory. The longest stretches come first. */
const MOST = { stretches: 200, pairs: 60_000 }

/** Which sentences of both sides found no sure partner where the order leads: 1, else 0. */
export type Free = { readonly source: Uint8Array; readonly target: Uint8Array }

/**
 * Stretches of free sentences that stand elsewhere on the other side, by all that the model knows of beads. Rare words in line tell that
 * of long ones; those of few sentences have too few of them.
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
      // What lies where the order leads was compared already.
      if (longer < SHORTEST.one || (target.from < here.to && here.from < target.to)) continue
      const size = (source.to - source.from) * (target.to - target.from)
      pairs.push({ source, target, size })
    }
  }
  const reference = referenceOf(texts, model)
  const fits: Fit[] = []
  let compared = 0
  for (const { source, target, size } of pairs.toSorted((a, b) => b.size - a.size)) {
    if (compared + size > MOST.pairs) continue
    compared += size
    const fit = alignLoose(texts, lexicon, model, reference, source, target)
    if (fit) fits.push(fit)
  }
  const more = Math.max(0, LEAST_SCORE.more * Math.log(compared / LEAST_SCORE.pairs))
  return fits.filter(({ score }) => score >= LEAST_SCORE.score + more)
}

/**
 * What a word scores half-way between words that nothing explains and the usual words of this text's beads: free translations stay below
 * zero, but well above what chance has. What is not well known is explained by chance too often, and has to score above zero.
 */
function referenceOf({ source, target, known }: Prepared, model: BeadModel): number {
  const shareKnown = (text: TokenText, types: Int32Array) => {
    const tokens = [...new Set(types)].reduce((all, type) => all + (text.frequencies[type] ?? 0), 0)
    return tokens / Math.max(1, text.tokens.length)
  }
  const share = Math.min(shareKnown(source, known.sources), shareKnown(target, known.targets))
  const usual = model.aloneWord + BELOW_USUAL.alone
  const middle = (usual + WEIGHTS.words * LOG_UNTRANSLATED) / 2
  return Math.min(0, middle) * Math.min(1, share / WELL_KNOWN)
}

/** Where on the target side the last sure bead before each source sentence ends, and the first after it begins. */
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

/** The runs of free sentences of a side. */
function stretchesOf(free: Uint8Array): Stretch[] {
  const stretches: Stretch[] = []
  for (let from = free.indexOf(1); from >= 0; ) {
    const end = free.indexOf(0, from)
    const to = end < 0 ? free.length : end
    if (to - from >= SHORTEST.either) stretches.push({ from, to })
    from = free.indexOf(1, to)
  }
  return stretches.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, MOST.stretches)
}
