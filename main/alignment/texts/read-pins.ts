/** A bead that a person confirmed: indexes of sentences over all blocks of each side. */
export type Pin = { readonly source: readonly number[]; readonly target: readonly number[] }

/** Validated pins, by kind. */
export type ReadPins = {
  /** Two-sided pins in order, as ranges of the remaining sentences; `to…` is exclusive. */
  readonly ranges: readonly PinnedRange[]
  /** One-sided pins, which no bead may include or span. */
  readonly alone: readonly Pin[]
  /** The remaining sentences, without those of `alone`, in order. */
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** Positions among the remaining sentences. */
export type PinnedRange = {
  readonly source: number
  readonly toSource: number
  readonly target: number
  readonly toTarget: number
}

/** Validates pins and sorts them by kind. Throws PinError for pins that are not contiguous, overlap, cross, or name a missing sentence. */
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

/** Thrown by `align` for pins that are not contiguous, overlap, cross, or name a missing sentence. */
export class PinError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'PinError'
  }
}
