/** A group that a person fixed: indexes of sentences, counted over all blocks of a side. */
export type Pin = { readonly source: readonly number[]; readonly target: readonly number[] }

/** What a person fixed, in two kinds. */
export type ReadPins = {
  /** Groups of both sides, in order, as ranges of the sentences that are left; `to` is exclusive. */
  readonly ranges: readonly PinnedRange[]
  /** Groups without a partner, which nothing else may join or span. */
  readonly alone: readonly Pin[]
  /** The sentences that are left once those of `alone` are taken out, in order. */
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** Places among the sentences that are left. */
export type PinnedRange = {
  readonly source: number
  readonly toSource: number
  readonly target: number
  readonly toTarget: number
}

/** Sorts pins out. Throws PinError for pins not in one piece, that overlap or cross, or name a sentence that is not there. */
export function readPins(pins: readonly Pin[], sourceCount: number, targetCount: number): ReadPins {
  const used = { source: new Uint8Array(sourceCount), target: new Uint8Array(targetCount) }
  for (const { source, target } of pins) {
    take(source, used.source)
    take(target, used.target)
  }
  const alone = pins.filter(
    ({ source, target }) =>
      source.length + target.length > 0 && source.length * target.length === 0,
  )
  const left = {
    source: indexesWithout(
      alone.flatMap(({ source }) => source),
      sourceCount,
    ),
    target: indexesWithout(
      alone.flatMap(({ target }) => target),
      targetCount,
    ),
  }
  const places = { source: placesOf(left.source), target: placesOf(left.target) }
  const ranges = pins
    .filter(({ source, target }) => source.length * target.length > 0)
    .map(({ source, target }) => {
      const s = places.source.get(source[0] ?? 0) ?? 0
      const t = places.target.get(target[0] ?? 0) ?? 0
      return { source: s, toSource: s + source.length, target: t, toTarget: t + target.length }
    })
    .toSorted((a, b) => a.source - b.source)
  for (const [at, range] of ranges.entries())
    if (range.target < (ranges[at - 1]?.toTarget ?? 0)) throw new PinError('Two pins cross.')
  return { ranges, alone, ...left }
}

function take(indexes: readonly number[], used: Uint8Array): void {
  for (const [at, index] of indexes.entries()) {
    if (index !== (indexes[0] ?? 0) + at) throw new PinError('A pin is not in one piece.')
    if (used[index] === undefined)
      throw new PinError(`A pin names sentence ${index}, which is not there.`)
    if (used[index] === 1) throw new PinError('Two pins overlap.')
    used[index] = 1
  }
}

function indexesWithout(taken: readonly number[], count: number): number[] {
  const gone = new Set(taken)
  return Array.from({ length: count }, (_, index) => index).filter((index) => !gone.has(index))
}

function placesOf(indexes: readonly number[]): Map<number, number> {
  return new Map(indexes.map((index, place) => [index, place]))
}

/** Thrown by `align` for pins that overlap, cross, are not in one piece, or name a sentence that is not there. */
export class PinError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'PinError'
  }
}
