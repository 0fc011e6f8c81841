import { type BeadModel, SHAPES } from '../model/bead-model.ts'
import { cellOf, corridorAlong } from '../model/corridor.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { scoreBeads } from '../model/score-beads.ts'
import { countWords, type Texts } from '../texts/token-text.ts'

/** Sentences `from` to `to` (exclusive) of one side. */
export type Stretch = { readonly from: number; readonly to: number }

/** A local alignment: two stretches, and their score above `reference` per word. */
export type Fit = { readonly source: Stretch; readonly target: Stretch; readonly score: number }

/** Log cost of an unaligned sentence inside a local alignment: as low as an unlikely bead, or chance matches would be joined across gaps. */
const LOG_GAP = -3

/** Minimum beads of a local alignment: single beads match by chance, two in a row hardly ever. */
const MIN_BEADS = 2

/**
 * Returns the best local alignment of two stretches (Smith and Waterman 1981, over beads), or null if there are not two beads.
 * A bead scores above zero if its words score above `reference` on average. Time and memory are quadratic in the stretches.
 */
export function alignLoose(
  texts: Texts,
  lexicon: Lexicon,
  model: BeadModel,
  reference: number,
  source: Stretch,
  target: Stretch,
): Fit | null {
  const rows = source.to - source.from + 1
  const columns = target.to - target.from + 1
  const radius = Math.max(rows, columns)
  const corridor = corridorAlong([
    { source: source.from, target: target.from, radius },
    { source: source.to, target: target.to, radius },
  ])
  const scores = scoreBeads(texts, lexicon, model, corridor)
  const best = new Float64Array(rows * columns)
  const beads = new Int32Array(rows * columns)
  const starts = Int32Array.from({ length: rows * columns }, (_, cell) => cell)
  let [end, score] = [-1, 0]
  for (let cell = 0; cell < best.length; cell += 1) {
    const [row, column] = [Math.floor(cell / columns), cell % columns]
    const reached = best[cell] ?? 0
    if (reached > score && (beads[cell] ?? 0) >= MIN_BEADS) [end, score] = [cell, reached]
    const offer = (next: number, total: number, added: number) => {
      if (total <= (best[next] ?? 0)) return
      best[next] = total
      beads[next] = (beads[cell] ?? 0) + added
      starts[next] = starts[cell] ?? cell
    }
    if (row + 1 < rows) offer(cell + columns, reached + LOG_GAP, 0)
    if (column + 1 < columns) offer(cell + 1, reached + LOG_GAP, 0)
    const place = cellOf(corridor, source.from + row, target.from + column)
    for (const [shape, [a, b]] of SHAPES.entries()) {
      if (row + a >= rows || column + b >= columns) continue
      const words =
        countWords(texts.source, source.from + row, a) +
        countWords(texts.target, target.from + column, b)
      const gain = (scores[place * SHAPES.length + shape] ?? -Infinity) - reference * words
      offer(cell + a * columns + b, reached + gain, 1)
    }
  }
  if (end < 0) return null
  const start = starts[end] ?? 0
  const between = (side: Stretch, first: number, last: number) => ({
    from: side.from + first,
    to: side.from + last,
  })
  return {
    source: between(source, Math.floor(start / columns), Math.floor(end / columns)),
    target: between(target, start % columns, end % columns),
    score,
  }
}
