/** A rectangle in page space: PDF points from the lower left corner, y upwards. */
export type Box = { left: number; bottom: number; right: number; top: number }

/** The smallest box that contains all the given points. */
export function boundingBox(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    left: Math.min(...xs),
    bottom: Math.min(...ys),
    right: Math.max(...xs),
    top: Math.max(...ys),
  }
}
