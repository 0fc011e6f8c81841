import { type BeadModel, SHAPES, type Shapes, WEIGHTS } from '../model/bead-model.ts'
import { addStructure, type BlockStructure } from '../model/block-structure.ts'
import { cellOf, type Corridor } from '../model/corridor.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { NEGLIGIBLE } from '../model/log-add.ts'
import { scoreBeads } from '../model/score-beads.ts'
import { type SentenceCosts, sentenceCosts } from '../model/sentence-costs.ts'
import { STATE, STATES, stepsFrom, sweepBackward, sweepForward } from './sweep.ts'
import type { AloneRuns, ScoredBead } from '../model/scored-bead.ts'
import type { Texts } from '../texts/token-text.ts'

/**
 * A bead is worth taking above this probability, which maximizes F1. One below it costs by its sentences; otherwise, where nothing
 * is probable, as among identical lines, a few large beads would cost least.
 */
const WORTH_TAKING = 0.3

/**
 * Returns the beads of a corridor from corner to corner. The forward-backward algorithm gives every bead its posterior probability
 * (Moore 2002); the chosen path maximizes the expected number of correct beads, not the joint probability. Adds the expected
 * number of unaligned runs over all paths to `runs`, which shows superfluous sentences even if the chosen path has none.
 */
export function solve(
  texts: Texts,
  lexicon: Lexicon,
  model: BeadModel,
  corridor: Corridor,
  structure: BlockStructure | null = null,
  runs: AloneRuns = { source: 0, target: 0 },
  shapes: Shapes = SHAPES,
): ScoredBead[] {
  const scores = scoreBeads(texts, lexicon, model, corridor, shapes)
  if (structure) addStructure(scores, corridor, structure, shapes)
  const costs = sentenceCosts(texts, model, corridor)
  const forward = sweepForward(corridor, scores, costs, shapes)
  const backward = sweepBackward(corridor, scores, costs, forward, shapes)
  return bestPath(corridor, scores, costs, forward, backward, runs, shapes)
}

/** Finds the best path by dynamic programming from the end, and reads it from the start. */
function bestPath(
  corridor: Corridor,
  scores: Float32Array,
  costs: SentenceCosts,
  forward: Float64Array,
  backward: Float64Array,
  runs: AloneRuns,
  shapes: Shapes,
): ScoredBead[] {
  const count = shapes.length
  const { firstRow, low, high, offsets } = corridor
  const rows = low.length
  const firstColumn = low[0] ?? 0
  const cells = offsets[rows] ?? 0
  const all = backward[0] ?? 0
  const worth = new Float64Array(cells)
  const chosen = new Int16Array(cells)
  const chances = new Float64Array(cells)
  for (let at = rows - 1; at >= 0; at -= 1) {
    for (let column = high[at] ?? 0; column >= (low[at] ?? 0); column -= 1) {
      const place = (offsets[at] ?? 0) + column - (low[at] ?? 0)
      if (place === cells - 1) continue
      const { reached, aloneSource, aloneTarget, missing } = stepsFrom(forward, place)
      const open = (forward[place * STATES] ?? -Infinity) + WEIGHTS.aloneOpen - all
      let best = -Infinity
      let choice = 0
      let chance = 0
      const offer = (value: number, which: number, probability: number, sentences: number) => {
        const gain = probability - WORTH_TAKING
        const total = value + (gain < 0 ? gain * Math.max(1, sentences / 2) : gain)
        if (total <= best) return
        best = total
        choice = which
        chance = probability
      }
      const offerAlone = (next: number, alone: number, part: number, which: number) => {
        const missed = missing + part + (backward[next * STATES + STATE.missing] ?? -Infinity)
        offer(worth[next] ?? 0, which, chanceOf(alone - all) + chanceOf(missed - all), 1)
      }
      const down = cellOf(corridor, firstRow + at + 1, column)
      if (down >= 0) {
        const rest = backward[down * STATES + STATE.aloneSource] ?? -Infinity
        const left = (costs.source[at] ?? 0) + rest
        runs.source += chanceOf(open + left)
        offerAlone(down, aloneSource + left, costs.missingSource[at] ?? 0, -1)
      }
      if (column < (high[at] ?? 0)) {
        const across = column - firstColumn
        const rest = backward[(place + 1) * STATES + STATE.aloneTarget] ?? -Infinity
        const left = (costs.target[across] ?? 0) + rest
        runs.target += chanceOf(open + left)
        offerAlone(place + 1, aloneTarget + left, costs.missingTarget[across] ?? 0, -2)
      }
      for (let shape = 0; shape < count; shape += 1) {
        const score = scores[place * count + shape] ?? -Infinity
        if (score === -Infinity || reached === -Infinity) continue
        const [a, b] = shapes[shape] ?? [1, 1]
        const next = (offsets[at + a] ?? 0) + column + b - (low[at + a] ?? 0)
        const logarithm = reached + score + (backward[next * STATES] ?? -Infinity) - all
        offer(worth[next] ?? 0, shape, chanceOf(logarithm), a + b)
      }
      worth[place] = best
      chosen[place] = choice
      chances[place] = chance
    }
  }
  return readPath(corridor, scores, chosen, chances, shapes)
}

function chanceOf(logarithm: number): number {
  return logarithm > -NEGLIGIBLE ? Math.exp(logarithm) : 0
}

function readPath(
  corridor: Corridor,
  scores: Float32Array,
  chosen: Int16Array,
  chances: Float64Array,
  shapes: Shapes,
): ScoredBead[] {
  const { firstRow, low, offsets } = corridor
  const rows = low.length
  const beads: ScoredBead[] = []
  let at = 0
  let column = low[0] ?? 0
  for (;;) {
    const place = (offsets[at] ?? 0) + column - (low[at] ?? 0)
    if (place === (offsets[rows] ?? 0) - 1) return beads
    const choice = chosen[place] ?? 0
    const [a, b] = choice === -1 ? [1, 0] : choice === -2 ? [0, 1] : (shapes[choice] ?? [1, 1])
    beads.push({
      source: firstRow + at,
      a,
      target: column,
      b,
      probability: Math.min(1, chances[place] ?? 0),
      score: choice < 0 ? 0 : (scores[place * shapes.length + choice] ?? 0),
    })
    at += a
    column += b
  }
}
