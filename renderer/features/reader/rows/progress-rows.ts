import type { Progress } from '../../../../contract/article.ts'

/** A line of a translation's statistics: `total` if it is a share of something. */
export type ProgressRow = {
  fact:
    | 'paragraphs'
    | 'sentences'
    | 'machine'
    | 'aligned'
    | 'human'
    | 'unknown'
    | 'reviewed'
    | 'doubtful'
    | 'stale'
    | 'missing'
    | 'moved'
  count: number
  total?: number
}

/** Returns a translation's statistics: coverage, origins, review, then what is to be checked, without zeros. */
export function progressRows({ blocks, segments }: Progress): ProgressRow[] {
  const { total, translated, reviewed, machine, aligned, unknown, doubtful, stale, moved } =
    segments
  const human = translated - machine - aligned - unknown
  const counted: ProgressRow[] = [
    { fact: 'machine', count: machine },
    { fact: 'aligned', count: aligned },
    { fact: 'human', count: human },
    { fact: 'unknown', count: unknown },
  ]
  const problems: ProgressRow[] = [
    { fact: 'doubtful', count: doubtful },
    { fact: 'stale', count: stale },
    { fact: 'missing', count: total - translated },
    { fact: 'moved', count: moved },
  ]
  return [
    { fact: 'paragraphs', count: blocks.complete, total: blocks.total },
    { fact: 'sentences', count: translated, total },
    ...counted.filter(({ count }) => count > 0),
    { fact: 'reviewed', count: reviewed, total: translated },
    ...problems.filter(({ count }) => count > 0),
  ]
}

/** How many sentences a person should look at. */
export function countToCheck({ segments }: Progress): number {
  return segments.doubtful + segments.stale + segments.total - segments.translated
}
