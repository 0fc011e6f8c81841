import type { Alignment, Bead, Moved } from '../../../contract/alignment.ts'
import type { ScoredBead } from '../model/scored-bead.ts'
import type { ReadPins } from '../texts/read-pins.ts'

/** Merges found beads and pins into one alignment, with sentence indexes over all blocks, in the order of both sides. */
export function collectBeads(
  beads: readonly ScoredBead[],
  moved: readonly Moved[],
  pins: ReadPins,
  confidenceOf: (bead: ScoredBead) => number,
): Alignment {
  const indexes = (kept: readonly number[], from: number, count: number) =>
    kept.slice(from, from + count)
  const found: Bead[] = beads.map((bead) => {
    const { source, a, target, b } = bead
    return {
      source: indexes(pins.source, source, a),
      target: indexes(pins.target, target, b),
      confidence: confidenceOf(bead) * (1 - elsewhere(bead, moved)),
    }
  })
  const pinned = pins.ranges.map(
    (range): Bead => ({
      source: indexes(pins.source, range.source, range.toSource - range.source),
      target: indexes(pins.target, range.target, range.toTarget - range.target),
      confidence: 1,
    }),
  )
  const both = mergeInOrder(found, pinned)
  const all = pins.alone
    .map(
      ({ source, target }): Bead => ({ source: [...source], target: [...target], confidence: 1 }),
    )
    .reduce((list, bead) => insertAlone(list, bead), both)
  const range = (kept: readonly number[], { from, to }: { from: number; to: number }) => ({
    from: kept[from] ?? 0,
    to: (kept[to - 1] ?? 0) + 1,
  })
  return {
    beads: all,
    moved: moved.map(({ source, target, confidence }) => ({
      source: range(pins.source, source),
      target: range(pins.target, target),
      confidence,
    })),
  }
}

/**
 * Returns the confidence, 0 to 1, that an unaligned sentence belongs to a moved passage; its own confidence of being
 * unaligned is reduced by it.
 */
function elsewhere({ source, a, target, b }: ScoredBead, moved: readonly Moved[]): number {
  if (a > 0 && b > 0) return 0
  const found = moved.filter((one) => (a > 0 ? isIn(source, one.source) : isIn(target, one.target)))
  return Math.max(0, ...found.map(({ confidence }) => confidence))
}

const isIn = (index: number, { from, to }: { from: number; to: number }) =>
  index >= from && index < to

/** Merges two lists that increase on both sides and share no sentence. */
function mergeInOrder(found: readonly Bead[], pinned: readonly Bead[]): Bead[] {
  const merged: Bead[] = []
  let next = 0
  for (const bead of found) {
    for (let pin = pinned[next]; pin && isBefore(pin, bead); pin = pinned[next]) {
      merged.push(pin)
      next += 1
    }
    merged.push(bead)
  }
  return [...merged, ...pinned.slice(next)]
}

function isBefore(pin: Bead, bead: Bead): boolean {
  const isSourceBefore = (pin.source[0] ?? 0) < (bead.source[0] ?? -1)
  return isSourceBefore || (pin.target[0] ?? 0) < (bead.target[0] ?? -1)
}

/** Inserts a one-sided pin before the first bead with a later sentence of its side. */
function insertAlone(list: readonly Bead[], bead: Bead): Bead[] {
  const side = bead.source.length > 0 ? 'source' : 'target'
  const first = bead[side][0] ?? 0
  const at = list.findIndex((other) => (other[side][0] ?? -1) > first)
  return at < 0 ? [...list, bead] : [...list.slice(0, at), bead, ...list.slice(at)]
}
