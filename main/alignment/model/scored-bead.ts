/** `a` source sentences from `source` on with `b` target sentences from `target` on; one of both may be 0. */
export type ScoredBead = {
  readonly source: number
  readonly a: number
  readonly target: number
  readonly b: number
  /** How probable the model takes just this bead, among all ways through. */
  readonly probability: number
  /** How much likelier than chance the model takes it, as a logarithm; 0 for a sentence alone. */
  readonly score: number
}

/** Beads less probable than this hold sentences that may belong elsewhere, and do not say where the order leads. */
const DOUBTFUL = 0.5

/** Whether the sentences of a bead may belong elsewhere. */
export function isLoose({ a, b, probability }: ScoredBead): boolean {
  return a === 0 || b === 0 || probability < DOUBTFUL
}

/** How many runs of sentences are expected to be left alone, on either side. */
export type AloneRuns = { source: number; target: number }

/** How probable the beads are on average, those of both sides; 1 where there are none. */
export function surenessOf(beads: readonly ScoredBead[]): number {
  const pairs = beads.filter(({ a, b }) => a > 0 && b > 0)
  return pairs.length === 0
    ? 1
    : pairs.reduce((all, { probability }) => all + probability, 0) / pairs.length
}
