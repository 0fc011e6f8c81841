import { SHAPES, type Shapes, WEIGHTS } from '../model/bead-model.ts'
import { cellOf, type Corridor } from '../model/corridor.ts'
import { logAdd, logSum } from '../model/log-add.ts'
import type { SentenceCosts } from '../model/sentence-costs.ts'

/** States of a cell, by the last step: a bead, an unaligned source or target sentence, a sentence of a missing passage. */
export const STATES = 4
export const STATE = { bead: 0, aloneSource: 1, aloneTarget: 2, missing: 3 } as const

/** Forward pass: log sums over all paths from the first corner to each cell and state. */
export function sweepForward(
  corridor: Corridor,
  scores: Float32Array,
  costs: SentenceCosts,
  shapes: Shapes = SHAPES,
): Float64Array {
  const count = shapes.length
  const { low, high, offsets } = corridor
  const rows = low.length
  const firstColumn = low[0] ?? 0
  const cells = offsets[rows] ?? 0
  const forward = new Float64Array(cells * STATES).fill(-Infinity)
  // For each cell, the sum over all states.
  const reaching = new Float64Array(cells).fill(-Infinity)
  const terms = new Float64Array(count)
  forward[0] = 0
  const add = (state: number, value: number) => {
    forward[state] = logAdd(forward[state] ?? -Infinity, value)
  }
  for (let at = 0; at < rows; at += 1) {
    const lowest = low[at] ?? 0
    for (let column = lowest; column <= (high[at] ?? 0); column += 1) {
      const place = (offsets[at] ?? 0) + column - lowest
      let found = 0
      for (let shape = 0; shape < count; shape += 1) {
        const [a, b] = shapes[shape] ?? [1, 1]
        const before = cellBefore(corridor, at - a, column - b)
        if (before < 0) continue
        const term = (reaching[before] ?? -Infinity) + (scores[before * count + shape] ?? -Infinity)
        if (term > -Infinity) terms[found++] = term
      }
      if (found > 0) forward[place * STATES + STATE.bead] = logSum(terms, found)
      const { reached, aloneSource, aloneTarget, missing } = stepsFrom(forward, place)
      if (reached === -Infinity) continue
      reaching[place] = reached
      const down = cellOf(corridor, corridor.firstRow + at + 1, column)
      if (down >= 0) {
        add(down * STATES + STATE.aloneSource, aloneSource + (costs.source[at] ?? 0))
        add(down * STATES + STATE.missing, missing + (costs.missingSource[at] ?? 0))
      }
      if (column < (high[at] ?? 0)) {
        const right = (place + 1) * STATES
        const across = column - firstColumn
        add(right + STATE.aloneTarget, aloneTarget + (costs.target[across] ?? 0))
        add(right + STATE.missing, missing + (costs.missingTarget[across] ?? 0))
      }
    }
  }
  return forward
}

function isReached(forward: Float64Array, place: number): boolean {
  for (let at = place * STATES; at < (place + 1) * STATES; at += 1)
    if ((forward[at] ?? -Infinity) > -Infinity) return true
  return false
}

/** Returns the cell of a row (counted from the corridor's first) and a column of the text, or -1 outside. */
function cellBefore({ low, high, offsets }: Corridor, at: number, column: number): number {
  if (at < 0) return -1
  const lowest = low[at] ?? 0
  return column < lowest || column > (high[at] ?? -1) ? -1 : (offsets[at] ?? 0) + column - lowest
}

type Steps = {
  readonly reached: number
  readonly aloneSource: number
  readonly aloneTarget: number
  readonly missing: number
}

/**
 * Returns the log sums of the steps from a cell (a bead, another unaligned sentence, another sentence of a missing passage),
 * without the steps' own costs. If both sides leave sentences at one position, the source's come first.
 */
export function stepsFrom(forward: Float64Array, place: number): Steps {
  const bead = forward[place * STATES] ?? -Infinity
  const source = forward[place * STATES + STATE.aloneSource] ?? -Infinity
  const target = forward[place * STATES + STATE.aloneTarget] ?? -Infinity
  const part = forward[place * STATES + STATE.missing] ?? -Infinity
  const sentences = logAdd(bead, logAdd(source, target))
  const open = bead + WEIGHTS.aloneOpen
  return {
    reached: logAdd(sentences, part),
    aloneSource: logAdd(open, source),
    aloneTarget: logAdd(logAdd(open, target), source + WEIGHTS.aloneBoth),
    missing: logAdd(sentences + WEIGHTS.missingOpen, part),
  }
}

/** Backward pass: log sums over all paths from each reachable cell and state to the last corner. */
export function sweepBackward(
  corridor: Corridor,
  scores: Float32Array,
  costs: SentenceCosts,
  forward: Float64Array,
  shapes: Shapes = SHAPES,
): Float64Array {
  const count = shapes.length
  const { low, high, offsets } = corridor
  const rows = low.length
  const firstColumn = low[0] ?? 0
  const end = (offsets[rows] ?? 0) - 1
  const backward = new Float64Array((end + 1) * STATES).fill(-Infinity)
  const terms = new Float64Array(count)
  backward.fill(0, end * STATES)
  const of = (cell: number, state: number) => backward[cell * STATES + state] ?? -Infinity
  for (let at = rows - 1; at >= 0; at -= 1) {
    for (let column = high[at] ?? 0; column >= (low[at] ?? 0); column -= 1) {
      const place = (offsets[at] ?? 0) + column - (low[at] ?? 0)
      if (place === end || !isReached(forward, place)) continue
      const down = cellOf(corridor, corridor.firstRow + at + 1, column)
      let source = -Infinity
      let target = -Infinity
      let missing = -Infinity
      if (down >= 0) {
        source = of(down, STATE.aloneSource) + (costs.source[at] ?? 0)
        missing = of(down, STATE.missing) + (costs.missingSource[at] ?? 0)
      }
      if (column < (high[at] ?? 0)) {
        const across = column - firstColumn
        target = of(place + 1, STATE.aloneTarget) + (costs.target[across] ?? 0)
        const part = of(place + 1, STATE.missing) + (costs.missingTarget[across] ?? 0)
        missing = logAdd(missing, part)
      }
      let found = 0
      for (let shape = 0; shape < count; shape += 1) {
        const score = scores[place * count + shape] ?? -Infinity
        if (score === -Infinity) continue
        const [a, b] = shapes[shape] ?? [1, 1]
        const next = (offsets[at + a] ?? 0) + column + b - (low[at + a] ?? 0)
        terms[found++] = score + of(next, STATE.bead)
      }
      const beads = logSum(terms, found)
      const entered = logAdd(beads, missing + WEIGHTS.missingOpen)
      const cell = place * STATES
      backward[cell] = logAdd(entered, logAdd(source, target) + WEIGHTS.aloneOpen)
      const either = logAdd(source, target + WEIGHTS.aloneBoth)
      backward[cell + STATE.aloneSource] = logAdd(entered, either)
      backward[cell + STATE.aloneTarget] = logAdd(entered, target)
      backward[cell + STATE.missing] = logAdd(beads, missing)
    }
  }
  return backward
}
