import {
  type BeadModel,
  lengthScore,
  SHAPES,
  type Shapes,
  shapeScore,
  WEIGHTS,
} from './bead-model.ts'
import { cellOf, type Corridor } from './corridor.ts'
import { explain, type Window } from './explain.ts'
import type { Lexicon } from './lexicon.ts'
import { endScore } from './score-ends.ts'
import { separatorsIn, type Texts } from '../texts/token-text.ts'

/**
 * Returns the log-likelihood ratio of every bead in a corridor, for shape `s` starting at cell `c` at index
 * `c * shapes.length + s`; -Infinity for beads that leave the corridor.
 */
export function scoreBeads(
  texts: Texts,
  lexicon: Lexicon,
  model: BeadModel,
  corridor: Corridor,
  shapes: Shapes = SHAPES,
): Float32Array {
  const longest = shapes.reduce((most, [a, b]) => Math.max(most, a, b), 0)
  const count = shapes.length
  const usual = shapes.map(([a, b]) => shapeScore(model, a, b))
  const { source, target } = texts
  const { firstRow, low, high, offsets } = corridor
  const rows = low.length
  const cells = offsets[rows] ?? 0
  const firstColumn = low[0] ?? 0
  const lastColumn = high[rows - 1] ?? 0
  const ofTarget = new Float32Array(cells * longest)
  const ofSource = new Float32Array(cells * longest)
  const cell = (row: number, column: number) => cellOf(corridor, row, column)
  let from = 0
  let to = 0
  const rowsOf = (column: number): Window => {
    while (from < rows - 1 && (high[from] ?? 0) < column) from += 1
    while (to < rows - 1 && (low[to] ?? 0) <= column) to += 1
    return { from: firstRow + from, to: firstRow + to }
  }
  explain(
    { text: target, by: source, partners: lexicon.ofTarget },
    { from: firstColumn, to: lastColumn },
    rowsOf,
    cell,
    ofTarget,
    longest,
  )
  explain(
    { text: source, by: target, partners: lexicon.ofSource },
    { from: firstRow, to: firstRow + rows - 1 },
    (row) => ({
      from: low[row - firstRow] ?? 0,
      to: Math.min(lastColumn, (high[row - firstRow] ?? 0) + 1),
    }),
    (column, row) => cell(row, column),
    ofSource,
    longest,
  )
  const sourceLengths = runningSums(source.lengths)
  const targetLengths = runningSums(target.lengths)
  const scores = new Float32Array(cells * count).fill(-Infinity)
  for (let at = 0; at < rows - 1; at += 1) {
    const row = firstRow + at
    for (let column = low[at] ?? 0; column <= (high[at] ?? 0); column += 1) {
      const place = (offsets[at] ?? 0) + column - (low[at] ?? 0)
      for (let shape = 0; shape < count; shape += 1) {
        const [a, b] = shapes[shape] ?? [1, 1]
        if (at + a >= rows || column + b > (high[at + a] ?? 0) || column + b < (low[at + a] ?? 0))
          continue
        if (column + b - 1 > (high[at] ?? 0) || column < (low[at + a - 1] ?? 0)) continue
        if (isBroken(source, row, a) || isBroken(target, column, b)) continue
        let words = 0
        for (let k = 0; k < b; k += 1) words += ofTarget[(place + k) * longest + a - 1] ?? 0
        for (let k = 0; k < a; k += 1) {
          const other = (offsets[at + k] ?? 0) + column - (low[at + k] ?? 0)
          words += ofSource[other * longest + b - 1] ?? 0
        }
        const length = lengthScore(
          model,
          (sourceLengths[row + a] ?? 0) - (sourceLengths[row] ?? 0),
          (targetLengths[column + b] ?? 0) - (targetLengths[column] ?? 0),
        )
        scores[place * count + shape] =
          WEIGHTS.words * words +
          length +
          endScore(model.ends, texts, row, row + a, column, column + b) +
          separatorScore(texts, row, a, column, b) +
          (usual[shape] ?? 0)
      }
    }
  }
  return scores
}

/** Log-likelihood ratios of a pair of separators, and of a bead that joins one with a sentence. */
const SEPARATOR_SCORES = { pair: 8, joined: -30 }

function separatorScore(
  { source, target }: Texts,
  row: number,
  a: number,
  column: number,
  b: number,
): number {
  const count = separatorsIn(source, row, a) + separatorsIn(target, column, b)
  if (count === 0) return 0
  return count === 2 && a === 1 && b === 1 ? SEPARATOR_SCORES.pair : SEPARATOR_SCORES.joined
}

function runningSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let at = 0; at < values.length; at += 1) sums[at + 1] = (sums[at] ?? 0) + (values[at] ?? 0)
  return sums
}

function isBroken(text: Texts['source'], from: number, count: number): boolean {
  return (text.breaksBefore[from + count] ?? 0) > (text.breaksBefore[from + 1] ?? 0)
}
