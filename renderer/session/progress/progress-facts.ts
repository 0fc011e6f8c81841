import type { TFunction } from 'i18next'
import type { Progress } from '../../../contract/article.ts'

/** What a column head shows about a translation. */
export type ProgressFacts = {
  /** Three words at most: "Machine, unreviewed" */
  state: string
  /** "5 uncertain"; empty if there is nothing to check. */
  todo: string
}

/** One string per combination, because in many languages the word for "reviewed" agrees with the noun. */
const QUALITIES = {
  machine: {
    unreviewed: 'progress.machineUnreviewed',
    partlyReviewed: 'progress.machinePartlyReviewed',
    reviewed: 'progress.machineReviewed',
  },
  mixed: {
    unreviewed: 'progress.mixedUnreviewed',
    partlyReviewed: 'progress.mixedPartlyReviewed',
    reviewed: 'progress.mixedReviewed',
  },
  aligned: {
    unreviewed: 'progress.alignedUnreviewed',
    partlyReviewed: 'progress.alignedPartlyReviewed',
    reviewed: 'progress.alignedReviewed',
  },
  human: {
    unreviewed: 'progress.humanUnreviewed',
    partlyReviewed: 'progress.humanPartlyReviewed',
    reviewed: 'progress.humanReviewed',
  },
} as const

/** Returns a translation's progress in a few words; null means the source. */
export function progressFacts(progress: Progress | null, t: TFunction): ProgressFacts {
  if (!progress) return { state: t('progress.source'), todo: '' }
  return { state: stateOf(progress.segments, t), todo: todoOf(progress.segments, t) }
}

function stateOf(segments: Progress['segments'], t: TFunction): string {
  if (segments.translated === 0) return t('progress.missing')
  const maker = makerOf(segments)
  if (maker === 'unknown') return t('progress.unknown')
  const review =
    segments.reviewed === 0
      ? 'unreviewed'
      : segments.reviewed < segments.translated
        ? 'partlyReviewed'
        : 'reviewed'
  return t(QUALITIES[maker][review])
}

/** Returns what there is to check: by name if it is of one kind. */
function todoOf(segments: Progress['segments'], t: TFunction): string {
  const { total, translated, stale, doubtful } = segments
  // The state says so already.
  if (translated === 0) return ''
  const counts = { doubtful, stale, missing: total - translated }
  const kinds = (['doubtful', 'stale', 'missing'] as const).filter((kind) => counts[kind] > 0)
  const [kind] = kinds
  if (!kind) return ''
  if (kinds.length === 1) return t(`progress.todo.${kind}`, { count: counts[kind] })
  return t('progress.todo.all', { count: counts.doubtful + counts.stale + counts.missing })
}

/** Returns the origin of a translation. Any machine-made or unknown sentence decides for the whole. */
function makerOf(segments: Progress['segments']): keyof typeof QUALITIES | 'unknown' {
  if (segments.machine > 0) return segments.machine < segments.translated ? 'mixed' : 'machine'
  if (segments.unknown > 0) return 'unknown'
  return segments.aligned > 0 ? 'aligned' : 'human'
}
