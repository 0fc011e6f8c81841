import type { TFunction } from 'i18next'
import type { Progress } from '../../../../contract/article.ts'

/** What a column head shows about a translation. */
export type ProgressFacts = {
  maker: 'source' | 'none' | 'machine' | 'mixed' | 'aligned' | 'human' | 'unknown'
  /** "Machine translation, unreviewed" */
  quality: string
  /** "13 of 13 paragraphs, 16 of 16 sentences"; empty for the source. */
  coverage: string
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

/** Returns a translation's progress in words; null means the source. */
export function progressFacts(progress: Progress | null, t: TFunction): ProgressFacts {
  if (!progress) return { maker: 'source', quality: t('progress.source'), coverage: '' }
  const { blocks, segments } = progress
  const separator = t('progress.separator')
  const coverage = [
    t('progress.paragraphs', { done: blocks.complete, count: blocks.total }),
    t('progress.sentences', { done: segments.translated, count: segments.total }),
  ]
  if (segments.stale > 0) coverage.push(t('progress.stale', { count: segments.stale }))
  if (segments.translated === 0)
    return { maker: 'none', quality: t('progress.missing'), coverage: coverage.join(separator) }
  if (segments.doubtful > 0) coverage.push(t('progress.doubtful', { count: segments.doubtful }))
  const maker = makerOf(segments)
  if (maker === 'unknown')
    return { maker, quality: t('progress.unknown'), coverage: coverage.join(separator) }
  const review =
    segments.reviewed === 0
      ? 'unreviewed'
      : segments.reviewed < segments.translated
        ? 'partlyReviewed'
        : 'reviewed'
  return { maker, quality: t(QUALITIES[maker][review]), coverage: coverage.join(separator) }
}

/** Returns the origin of a translation. Any machine-made or unknown sentence decides for the whole. */
function makerOf(
  segments: Progress['segments'],
): 'machine' | 'mixed' | 'aligned' | 'human' | 'unknown' {
  if (segments.machine > 0) return segments.machine < segments.translated ? 'mixed' : 'machine'
  if (segments.unknown > 0) return 'unknown'
  return segments.aligned > 0 ? 'aligned' : 'human'
}
