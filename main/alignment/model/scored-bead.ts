/** A bead of `a` source sentences starting at `source` and `b` target sentences starting at `target`; one of them may be 0. */
export type ScoredBead = {
  readonly source: number
  readonly a: number
  readonly target: number
  readonly b: number
  /** Posterior probability of exactly this bead. */
  readonly probability: number
  /** Log-likelihood ratio; 0 for an unaligned sentence. */
  readonly score: number
}

/** Below this probability the sentences of a bead may belong elsewhere. */
const DOUBTFUL_PROBABILITY = 0.5

/** Whether the sentences of a bead may belong elsewhere. */
export function isLoose({ a, b, probability }: ScoredBead): boolean {
  return a === 0 || b === 0 || probability < DOUBTFUL_PROBABILITY
}

/** Expected number of unaligned runs on each side. */
export type AloneRuns = { source: number; target: number }

/** Returns the mean probability of the two-sided beads; 1 if there are none. */
export function surenessOf(beads: readonly ScoredBead[]): number {
  const pairs = beads.filter(({ a, b }) => a > 0 && b > 0)
  return pairs.length === 0
    ? 1
    : pairs.reduce((all, { probability }) => all + probability, 0) / pairs.length
}
