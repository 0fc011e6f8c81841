/** Edges in points from the page's lower left corner. */
export type Box = { left: number; bottom: number; right: number; top: number }

/** The smallest box that holds all of some places. */
export function boxRound(places: readonly (readonly [number, number])[]): Box {
  const xs = places.map(([x]) => x)
  const ys = places.map(([, y]) => y)
  return {
    left: Math.min(...xs),
    bottom: Math.min(...ys),
    right: Math.max(...xs),
    top: Math.max(...ys),
  }
}
