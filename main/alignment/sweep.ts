import { SHAPES, WEIGHTS } from './bead-model.ts'
import { cellOf, type Corridor } from './corridor.ts'
import { logAdd } from './log-add.ts'
import type { SentenceCosts } from './sentence-costs.ts'

/** Values of a cell: the last step was a bead; it left a sentence alone; it was of a part that is missing across. */
export const STATES = 3

const COUNT = SHAPES.length

/** Sums over all ways from the first corner to each cell and state, as logarithms. */
export function sweepForward(
  corridor: Corridor,
  scores: Float32Array,
  costs: SentenceCosts,
): Float64Array {
  const { low, high, offsets } = corridor
  const rows = low.length
  const firstColumn = low[0] ?? 0
  const forward = new Float64Array((offsets[rows] ?? 0) * STATES).fill(-Infinity)
  forward[0] = 0
  const add = (state: number, value: number) => {
    forward[state] = logAdd(forward[state] ?? -Infinity, value)
  }
  for (let at = 0; at < rows; at += 1) {
    const lowest = low[at] ?? 0
    for (let column = lowest; column <= (high[at] ?? 0); column += 1) {
      const place = (offsets[at] ?? 0) + column - lowest
      const { reached, alone, missing } = stepsFrom(forward, place)
      if (reached === -Infinity) continue
      const down = cellOf(corridor, corridor.firstRow + at + 1, column)
      if (down >= 0) {
        add(down * STATES + 1, alone + (costs.source[at] ?? 0))
        add(down * STATES + 2, missing + (costs.missingSource[at] ?? 0))
      }
      if (column < (high[at] ?? 0)) {
        add((place + 1) * STATES + 1, alone + (costs.target[column - firstColumn] ?? 0))
        add((place + 1) * STATES + 2, missing + (costs.missingTarget[column - firstColumn] ?? 0))
      }
      for (let shape = 0; shape < COUNT; shape += 1) {
        const score = scores[place * COUNT + shape] ?? -Infinity
        if (score === -Infinity) continue
        const [a, b] = SHAPES[shape] ?? [1, 1]
        add(((offsets[at + a] ?? 0) + column + b - (low[at + a] ?? 0)) * STATES, reached + score)
      }
    }
  }
  return forward
}

/** From a cell: any bead, one more sentence left alone, one more of a missing part; all without their own cost. */
export function stepsFrom(
  forward: Float64Array,
  place: number,
): { reached: number; alone: number; missing: number } {
  const bead = forward[place * STATES] ?? -Infinity
  const left = forward[place * STATES + 1] ?? -Infinity
  const part = forward[place * STATES + 2] ?? -Infinity
  const sentences = logAdd(bead, left)
  return {
    reached: logAdd(sentences, part),
    alone: logAdd(bead + WEIGHTS.aloneOpen, left),
    missing: logAdd(sentences + WEIGHTS.missingOpen, part),
  }
}

/** Sums over all ways from each cell and state, that can be reached, to the last corner, as logarithms. */
export function sweepBackward(
  corridor: Corridor,
  scores: Float32Array,
  costs: SentenceCosts,
  forward: Float64Array,
): Float64Array {
  const { low, high, offsets } = corridor
  const rows = low.length
  const firstColumn = low[0] ?? 0
  const end = (offsets[rows] ?? 0) - 1
  const backward = new Float64Array((end + 1) * STATES).fill(-Infinity)
  backward.fill(0, end * STATES)
  const of = (cell: number, state: number) => backward[cell * STATES + state] ?? -Infinity
  for (let at = rows - 1; at >= 0; at -= 1) {
    for (let column = high[at] ?? 0; column >= (low[at] ?? 0); column -= 1) {
      const place = (offsets[at] ?? 0) + column - (low[at] ?? 0)
      if (place === end || stepsFrom(forward, place).reached === -Infinity) continue
      const down = cellOf(corridor, corridor.firstRow + at + 1, column)
      let alone = -Infinity
      let missing = -Infinity
      if (down >= 0) {
        alone = of(down, 1) + (costs.source[at] ?? 0)
        missing = of(down, 2) + (costs.missingSource[at] ?? 0)
      }
      if (column < (high[at] ?? 0)) {
        alone = logAdd(alone, of(place + 1, 1) + (costs.target[column - firstColumn] ?? 0))
        missing = logAdd(
          missing,
          of(place + 1, 2) + (costs.missingTarget[column - firstColumn] ?? 0),
        )
      }
      let beads = -Infinity
      for (let shape = 0; shape < COUNT; shape += 1) {
        const score = scores[place * COUNT + shape] ?? -Infinity
        if (score === -Infinity) continue
        const [a, b] = SHAPES[shape] ?? [1, 1]
        beads = logAdd(
          beads,
          score + of((offsets[at + a] ?? 0) + column + b - (low[at + a] ?? 0), 0),
        )
      }
      const entered = logAdd(beads, missing + WEIGHTS.missingOpen)
      backward[place * STATES] = logAdd(entered, alone + WEIGHTS.aloneOpen)
      backward[place * STATES + 1] = logAdd(entered, alone)
      backward[place * STATES + 2] = logAdd(beads, missing)
    }
  }
  return backward
}
