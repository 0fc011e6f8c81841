import type { ScoredBead } from '../model/scored-bead.ts'
import { type BeadModel, WIDE_SHAPES } from '../model/bead-model.ts'
import type { BlockStructure } from '../model/block-structure.ts'
import { corridorAlong } from '../model/corridor.ts'
import { LONGEST_SIDE } from '../model/explain.ts'
import type { Lexicon } from '../model/lexicon.ts'
import { solve } from './solve.ts'
import type { Texts } from '../texts/token-text.ts'

/** Minimum probability of a bead that is taken as correct. */
const SURE_PROBABILITY = 0.9

/** Minimum probability of a wide bead. */
const MIN_PROBABILITY = 0.5

/** Unsure beads with this many sentences on a side may be part of a wide one. */
const MANY_SENTENCES = 4

/** Limit for the shorter side of a candidate, in sentences. */
const MAX_SHORT_SIDE = 2

/** Maximum log deviation of a wide bead's lengths from the texts' ratio; long stretches even out. */
const MAX_LOG_DEVIATION = 0.5

/** Limit for the sentences of a side that are solved again at once. */
const MAX_WINDOW_SENTENCES = 40

/**
 * Replaces beads by wide ones, such as one long sentence translated by nine short ones. Candidates are beads of the largest size,
 * unsure large beads, and beads whose lengths fit only together with unaligned neighbours; around them the path is solved
 * again with wide shapes. Other beads stay unchanged.
 */
export function widenBeads(
  texts: Texts,
  lexicon: Lexicon,
  model: BeadModel,
  structure: BlockStructure | null,
  beads: readonly ScoredBead[],
): ScoredBead[] {
  const widened: ScoredBead[] = []
  let next = 0
  let looked = 0
  for (let at = 0; at < beads.length; at += 1) {
    if (at < looked || !mayBeWider(texts, model, beads, at)) continue
    const { from, to } = windowAround(beads, at, next)
    // The first half of the next window was in the middle of this one.
    looked = at + Math.ceil((to - at) / 2)
    const first = beads[from]
    const last = beads[to - 1]
    if (!first || !last) continue
    const path = [
      { source: first.source, target: first.target, radius: MAX_WINDOW_SENTENCES },
      {
        source: last.source + last.a,
        target: last.target + last.b,
        radius: MAX_WINDOW_SENTENCES,
      },
    ]
    const runs = { source: 0, target: 0 }
    const corridor = corridorAlong(path)
    const found = solve(texts, lexicon, model, corridor, structure, runs, WIDE_SHAPES)
    const wide = found.filter(isWide)
    // A side that is many times too long is a missing passage, not a wide bead.
    if (!wide.every((bead) => deviationOf(texts, model, bead) <= MAX_LOG_DEVIATION)) continue
    if (!wide.some(({ probability }) => probability >= MIN_PROBABILITY)) continue
    for (const bead of beads.slice(next, from)) widened.push(bead)
    for (const bead of found) widened.push(bead)
    next = to
    looked = to
  }
  for (const bead of beads.slice(next)) widened.push(bead)
  return widened
}

function isWide({ a, b }: ScoredBead): boolean {
  return Math.max(a, b) > LONGEST_SIDE
}

function mayBeWider(
  texts: Texts,
  model: BeadModel,
  beads: readonly ScoredBead[],
  at: number,
): boolean {
  const bead = beads[at]
  if (!bead) return false
  const { a, b, probability } = bead
  const isPaired = a > 0 && b > 0
  if (Math.max(a, b) >= LONGEST_SIDE) return true
  if (
    isPaired &&
    probability < SURE_PROBABILITY &&
    Math.max(a, b) >= MANY_SENTENCES &&
    Math.min(a, b) <= MAX_SHORT_SIDE
  )
    return true
  const before = looseBeside(beads, at, -1)
  const after = looseBeside(beads, at, 1)
  const all = {
    source: bead.source - before.a,
    a: a + before.a + after.a,
    target: bead.target - before.b,
    b: b + before.b + after.b,
  }
  if (all.a === 0 || all.b === 0 || Math.max(all.a, all.b) <= LONGEST_SIDE) return false
  const least = isPaired ? deviationOf(texts, model, bead) : MAX_LOG_DEVIATION
  return deviationOf(texts, model, all) < least
}

/** Returns the absolute log deviation of a bead's lengths from the texts' ratio. */
function deviationOf(
  texts: Texts,
  { ratio }: BeadModel,
  { source, a, target, b }: Pick<ScoredBead, 'source' | 'a' | 'target' | 'b'>,
): number {
  const letters = sum(texts.source.lengths.subarray(source, source + a))
  const across = sum(texts.target.lengths.subarray(target, target + b))
  return Math.abs(Math.log((across + 3) / (letters * ratio + 3)))
}

/** Counts the unaligned sentences next to a bead that could belong to it. */
function looseBeside(
  beads: readonly ScoredBead[],
  at: number,
  step: 1 | -1,
): { a: number; b: number } {
  const loose = { a: 0, b: 0 }
  for (let k = at + step; k >= 0 && k < beads.length; k += step) {
    const one = beads[k]
    if (!one || (one.a > 0 && one.b > 0) || loose.a + loose.b >= MAX_WINDOW_SENTENCES / 2) break
    if (!isNext(beads, step > 0 ? k : k + 1)) break
    loose.a += one.a
    loose.b += one.b
  }
  return loose
}

/** Whether a bead begins where the previous one ends, so that no pin lies between them. */
function isNext(beads: readonly ScoredBead[], at: number): boolean {
  const before = beads[at - 1]
  const bead = beads[at]
  if (!before || !bead) return false
  return bead.source === before.source + before.a && bead.target === before.target + before.b
}

/** Returns the window of beads around one that is solved again: up to and including a reliable bead on either side. */
function windowAround(
  beads: readonly ScoredBead[],
  at: number,
  least: number,
): { from: number; to: number } {
  let from = at
  let to = at + 1
  const sides = { a: beads[at]?.a ?? 0, b: beads[at]?.b ?? 0 }
  const fits = (bead: ScoredBead | undefined): bead is ScoredBead => {
    if (!bead) return false
    const isSmall =
      sides.a + bead.a <= MAX_WINDOW_SENTENCES && sides.b + bead.b <= MAX_WINDOW_SENTENCES
    if (!isSmall) return false
    sides.a += bead.a
    sides.b += bead.b
    return true
  }
  const isSure = ({ a, b, probability }: ScoredBead) =>
    a > 0 && b > 0 && a + b <= MANY_SENTENCES && probability >= SURE_PROBABILITY
  for (let isOpen = [true, true]; isOpen.includes(true); ) {
    const before = beads[from - 1]
    isOpen[0] = isOpen[0] === true && from > least && isNext(beads, from) && fits(before)
    if (isOpen[0]) from -= 1
    if (isOpen[0] && before && isSure(before)) isOpen[0] = false
    const after = beads[to]
    isOpen[1] = isOpen[1] === true && isNext(beads, to) && fits(after)
    if (isOpen[1]) to += 1
    if (isOpen[1] && after && isSure(after)) isOpen[1] = false
  }
  return { from, to }
}

function sum(values: Float64Array): number {
  return values.reduce((all, one) => all + one, 0)
}
