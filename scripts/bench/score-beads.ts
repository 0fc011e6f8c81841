/** An aligned group: indexes of source and of target sentences. */
type Bead = { readonly source: readonly number[]; readonly target: readonly number[] }

export type BeadScore = {
  /** F1, 0 to 1, of beads that are exactly right, and of those that overlap a right one on both sides. */
  readonly strict: number
  readonly lax: number
  /** Right beads with two sides that were not found, and found ones that are not right. */
  readonly missed: readonly Bead[]
  readonly wrong: readonly Bead[]
}

/**
 * Compares beads with gold ones as vecalign's score.py does: precision over all found beads, recall over the gold ones
 * that have two sides. A bead with an empty side counts as one bead for each of its sentences, since which of them are
 * grouped means nothing.
 */
export function scoreBeads(gold: readonly Bead[], found: readonly Bead[]): BeadScore {
  const wanted = single(gold)
  const given = single(found)
  const wrong = given.filter((bead) => !isIn(bead, wanted))
  const missed = wanted.filter((bead) => isTwoSided(bead) && !isIn(bead, given))
  const pairs = { wanted: wanted.filter(isTwoSided), given: given.filter(isTwoSided) }
  const precision = { strict: given.length - wrong.length, lax: overlapping(given, wanted) }
  const recall = {
    strict: pairs.wanted.length - missed.length,
    lax: overlapping(pairs.wanted, pairs.given),
  }
  const f1 = (kind: 'strict' | 'lax') =>
    harmonic(precision[kind] / given.length, recall[kind] / pairs.wanted.length)
  return { strict: f1('strict'), lax: f1('lax'), missed, wrong }
}

type Sentences = readonly (readonly string[])[]

/** The differences as lines for a person: `-` before a bead that was missed, `+` before a wrong one. */
export function beadDifferences(
  { missed, wrong }: BeadScore,
  source: Sentences,
  target: Sentences,
): string[] {
  const sides = { source: source.flat(), target: target.flat() }
  const line = (bead: Bead) => {
    const text = (side: 'source' | 'target') =>
      bead[side].map((index) => sides[side][index]).join(' ')
    return `[${bead.source.join(',')}]:[${bead.target.join(',')}] ${text('source')} = ${text('target')}`
  }
  return [...missed.map((bead) => `- ${line(bead)}`), ...wrong.map((bead) => `+ ${line(bead)}`)]
}

function single(beads: readonly Bead[]): Bead[] {
  return beads.flatMap((bead) =>
    isTwoSided(bead)
      ? [bead]
      : [
          ...bead.source.map((index) => ({ source: [index], target: [] })),
          ...bead.target.map((index) => ({ source: [], target: [index] })),
        ],
  )
}

function isTwoSided({ source, target }: Bead): boolean {
  return source.length > 0 && target.length > 0
}

function keyOf({ source, target }: Bead): string {
  return `${source.join(',')}:${target.join(',')}`
}

function isIn(bead: Bead, beads: readonly Bead[]): boolean {
  return beads.some((other) => keyOf(other) === keyOf(bead))
}

function overlapping(beads: readonly Bead[], others: readonly Bead[]): number {
  return beads.filter(
    (bead) =>
      isIn(bead, others) ||
      others.some(
        (other) =>
          other.source.some((index) => bead.source.includes(index)) &&
          other.target.some((index) => bead.target.includes(index)),
      ),
  ).length
}

function harmonic(one: number, other: number): number {
  return one + other > 0 ? (2 * one * other) / (one + other) : 0
}
