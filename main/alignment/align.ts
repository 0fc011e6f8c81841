import type { Alignment } from '../../contract/alignment.ts'
import { type AloneRuns, type ScoredBead, surenessOf } from './model/scored-bead.ts'
import { type AlignInput, AlignmentCancelled, type AlignOptions } from './alignment.ts'
import type { BeadModel } from './model/bead-model.ts'
import { type BlockStructure, firstStructure, weighStructure } from './model/block-structure.ts'
import { makeConfidence } from './model/certainty.ts'
import { collectBeads } from './search/collect-beads.ts'
import { corridorAlong, type Waypoint } from './model/corridor.ts'
import { countCells, cutPath } from './search/cut-path.ts'
import { findAnchors } from './search/find-anchors.ts'
import { findMoved } from './search/find-moved.ts'
import type { Aligned } from './search/find-short-parts.ts'
import { nearPath, type Span, pathByAnchors, pathByBeads } from './search/find-path.ts'
import { examplesOf, learnLexicon } from './learn/learn-lexicon.ts'
import { learnByStretches } from './learn/learn-by-stretches.ts'
import { learnModel, modelOfLengths } from './learn/learn-model.ts'
import { type Lexicon, makeLexicon } from './model/lexicon.ts'
import { type Prepared, prepareTexts, type Side } from './texts/prepare-texts.ts'
import { type PinnedRange, readPins } from './texts/read-pins.ts'
import { subtagOf } from './words/subtag-of.ts'
import { widenBeads } from './search/widen-beads.ts'
import { solve } from './search/solve.ts'

/** A search corridor with more cells than this is too wide; up to MAX_ROUNDS times the lexicon is improved first to narrow it. */
const MAX_CELLS = 300_000
const CELLS_PER_SENTENCE = 60
const MAX_ROUNDS = 3

/** Progress fractions after preparing the texts and after the first pass. */
const PROGRESS = { prepared: 0.15, first: 0.5 }
/** Share of the remaining progress that learning takes in each pass. */
const LEARNING_SHARE = 0.2

/**
 * Passes repeat until the mean bead probability reaches this. Free translations without a word list need several passes (0.2 to
 * 0.9 in two or three); unrelated texts stay below 0.5.
 */
const CONVERGED = 0.8
const MAX_PASSES = 5
/** Stop when a pass improves the mean probability by less than this. */
const MIN_GAIN = 0.01

/**
 * Aligns two texts: every sentence of both is in exactly one bead, in order. Words are compared by a word list, by spelling and
 * sound, and by a lexicon learned from the texts in a first pass (Moore 2002; Varga et al. 2005; Ma 2006). The search is exact
 * within a corridor around a path of rare-word anchors (Melamed 1999), and so linear in the length of the texts.
 *
 * Loads nothing: the word list is an option. Throws PinError for invalid pins and AlignmentCancelled when `isCancelled`
 * returns true.
 */
export function align(
  source: AlignInput,
  target: AlignInput,
  options: AlignOptions = {},
): Alignment {
  const sides = { source: source.blocks.flat(), target: target.blocks.flat() }
  const pins = readPins(options.pins ?? [], sides.source.length, sides.target.length)
  const report = (fraction: number) => {
    if (options.isCancelled?.()) throw new AlignmentCancelled()
    options.onProgress?.(fraction)
  }
  report(0)
  const texts = prepareTexts(
    side(source.language, sides.source, pins.source),
    side(target.language, sides.target, pins.target),
    options.dictionary,
  )
  report(PROGRESS.prepared)
  const structure = firstStructure(
    blockStarts(source.blocks, pins.source),
    blockStarts(target.blocks, pins.target),
  )
  const found = alignTexts(texts, structure, spansBetween(texts, pins.ranges), report)
  const moved = findMoved(texts, found, () => findAnchors(texts, found.lexicon))
  report(1)
  return collectBeads(found.beads, moved, pins, makeConfidence(texts, found.beads))
}

function alignTexts(
  texts: Prepared,
  structure: BlockStructure | null,
  spans: readonly Span[],
  report: (fraction: number) => void,
): Aligned {
  let known = makeLexicon(texts.known, texts.source, texts.target)
  const firstModel = modelOfLengths(texts)
  let anchors = findAnchors(texts, known)
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const path = spans.flatMap((span) => pathByAnchors(span, anchors))
    if (countCells(path) <= MAX_CELLS + texts.source.count * CELLS_PER_SENTENCE) break
    const check = () => report(PROGRESS.prepared)
    known = learnByStretches(texts, known, firstModel, path, check)
    anchors = findAnchors(texts, known, nearPath(path, texts.source.count))
  }
  let runs: AloneRuns = { source: 0, target: 0 }
  let pathOf = (span: Span) => pathByAnchors(span, anchors)
  let solved = solveSpans(texts, known, firstModel, structure, spans, pathOf, runs, {
    from: PROGRESS.prepared,
    to: PROGRESS.first,
    report,
  })
  let sureness = surenessOf(solved)
  for (let pass = 1; ; pass += 1) {
    const from = PROGRESS.first + (1 - PROGRESS.first) * (1 - 0.5 ** (pass - 1))
    const isLast = sureness >= CONVERGED || pass === MAX_PASSES
    const learned = learnLexicon(texts.source, texts.target, examplesOf(solved), texts.known)
    const lexicon = makeLexicon(learned, texts.source, texts.target)
    const model = learnModel(texts, solved, runs, firstModel)
    const weighed = structure && weighStructure(structure, solved)
    const before = solved
    pathOf = (span) => pathByBeads(span, before)
    runs = { source: 0, target: 0 }
    solved = solveSpans(texts, lexicon, model, weighed, spans, pathOf, runs, {
      from: from + (1 - from) * LEARNING_SHARE,
      to: isLast ? 1 : (from + 1) / 2,
      report,
    })
    const gain = surenessOf(solved) - sureness
    sureness += gain
    if (!isLast && sureness < CONVERGED && gain >= MIN_GAIN) continue
    const beads = widenBeads(texts, lexicon, model, weighed, solved)
    return { beads, lexicon, model }
  }
}

function solveSpans(
  texts: Prepared,
  lexicon: Lexicon,
  model: BeadModel,
  structure: BlockStructure | null,
  spans: readonly Span[],
  pathOf: (span: Span) => Waypoint[],
  runs: AloneRuns,
  progress: { from: number; to: number; report: (fraction: number) => void },
): ScoredBead[] {
  const beads: ScoredBead[] = []
  const rows = Math.max(1, texts.source.count)
  for (const span of spans)
    for (const piece of cutPath(pathOf(span))) {
      for (const bead of solve(texts, lexicon, model, corridorAlong(piece), structure, runs))
        beads.push(bead)
      const done = (piece.at(-1)?.source ?? 0) / rows
      progress.report(progress.from + (progress.to - progress.from) * done * 0.99)
    }
  return beads
}

/** Returns the spans between pins, before the first and after the last. */
function spansBetween(texts: Prepared, pins: readonly PinnedRange[]): Span[] {
  const spans: Span[] = []
  let source = 0
  let target = 0
  const end = texts.source.count
  const ends = { source: end, target: texts.target.count, toSource: 0, toTarget: 0 }
  for (const pin of [...pins, ends]) {
    if (pin.source > source || pin.target > target)
      spans.push({ source, toSource: pin.source, target, toTarget: pin.target })
    source = pin.toSource
    target = pin.toTarget
  }
  return spans
}

/** For each kept sentence, whether it begins a block. */
function blockStarts(blocks: readonly (readonly string[])[], kept: readonly number[]): boolean[] {
  const starts = blocks.flatMap((block) => block.map((_, at) => at === 0))
  return kept.map((index) => starts[index] ?? false)
}

function side(language: string, sentences: readonly string[], kept: readonly number[]): Side {
  return {
    language: subtagOf(language),
    sentences: kept.map((index) => sentences[index] ?? ''),
    breaks: kept.map((index, at) => at > 0 && index !== (kept[at - 1] ?? 0) + 1),
  }
}
