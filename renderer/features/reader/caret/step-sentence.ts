/** Indexes of a block and of a sentence in it. */
type Place = { block: number; segment: number }

/** The paths of an article's sentences by block, the title first: the order of keyboard navigation. */
export type Walk = readonly (readonly string[])[]

function placeOf(walk: Walk, path: string | null): Place | null {
  if (path === null) return null
  const block = walk.findIndex((paths) => paths.includes(path))
  return block < 0 ? null : { block, segment: walk[block]?.indexOf(path) ?? 0 }
}

/** Returns the next (1) or previous (-1) sentence; the first if there is no current one; the same at either end. */
export function stepSentence(walk: Walk, path: string | null, by: 1 | -1): string | null {
  const place = placeOf(walk, path)
  if (!place) return walk[0]?.[0] ?? null
  const inside = walk[place.block]?.[place.segment + by]
  if (inside) return inside
  const neighbour = walk[place.block + by]
  return (by === 1 ? neighbour?.[0] : neighbour?.at(-1)) ?? path
}

/**
 * Returns the first sentence of the next block (1); for -1 the start of the current block, or of the previous one if
 * already there.
 */
export function stepBlock(walk: Walk, path: string | null, by: 1 | -1): string | null {
  const place = placeOf(walk, path)
  if (!place) return walk[0]?.[0] ?? null
  if (by === -1 && place.segment > 0) return walk[place.block]?.[0] ?? path
  return walk[place.block + by]?.[0] ?? path
}
