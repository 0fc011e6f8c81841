import type { ArticleId, Block, Progress } from '../../contract/article.ts'
import { blockOfPath } from '../../contract/block-of-path.ts'
import { isDoubtful } from '../../contract/doubtful.ts'
import type { SegmentStatus, Translation } from '../../contract/translation.ts'
import type { Ledger } from './ledger.ts'
import type { Strings } from './locale-file.ts'
import { isVouched, segmentStatus } from './segment-status.ts'
import { textHash } from './text-hash.ts'

/** The parts of an article that a translation needs. */
export type SourceText = { id: ArticleId; title: string; blocks: readonly Block[] }

/**
 * Returns one translation of an article: strings and statuses of the title and the shown blocks, and the progress over all
 * blocks, which is counted unless it is known.
 */
export function translationOf(
  article: SourceText,
  language: string,
  strings: Strings,
  ledger: Ledger,
  hash = textHash,
  shownBlocks: readonly Block[] = article.blocks,
  progress = translationProgress(article, strings, ledger, hash),
): Translation {
  const part = { ...article, blocks: shownBlocks }
  const shown: Record<string, string> = {}
  for (const [path] of pathsOf(part)) {
    const text = strings.get(path)
    if (text !== undefined) shown[path] = text
  }
  const status = statusOf(part, strings, ledger, hash)
  return { articleId: article.id, language, strings: shown, status, progress }
}

/** Returns how much of an article a translation covers. */
export function translationProgress(
  article: SourceText,
  strings: Strings,
  ledger: Ledger,
  hash = textHash,
): Progress {
  return progressOf(article.blocks, statusOf(article, strings, ledger, hash))
}

/** Returns the number of sentences with a text of their own that is not doubtful. */
export function countCertain(article: SourceText, strings: Strings, ledger: Ledger): number {
  const { title: _, ...status } = statusOf(article, strings, ledger, textHash)
  const isCertain = (one: SegmentStatus) =>
    one.state !== 'missing' && one.state !== 'joined' && !isDoubtful(one)
  return Object.values(status).filter(isCertain).length
}

function statusOf(
  article: SourceText,
  strings: Strings,
  ledger: Ledger,
  hash: (text: string) => string,
): Record<string, SegmentStatus> {
  const all: Record<string, SegmentStatus> = {}
  for (const [path, source] of pathsOf(article)) {
    const entry = ledger.get(path)
    const home = entry?.joinedTo === undefined ? null : strings.get(entry.joinedTo)
    // Segments joined to a text that no longer exists are missing too.
    const status = segmentStatus(
      strings.get(path),
      source,
      home === undefined ? undefined : entry,
      hash,
    )
    // Whoever changed the joint text vouches for none of its sentences.
    const isOutside =
      status.state === 'joined' &&
      typeof home === 'string' &&
      !isVouched(home, ledger.get(entry?.joinedTo ?? ''))
    all[path] = isOutside ? { ...status, origin: 'unknown', confidence: null } : status
  }
  return all
}

/** Returns how much of an article a translation covers. The title counts neither as block nor as segment. */
function progressOf(
  blocks: readonly Block[],
  status: Readonly<Record<string, SegmentStatus>>,
): Progress {
  const byBlock = blocks.map((block) =>
    block.segments.map((segment) => status[`${block.key}.${segment.key}`]),
  )
  const segments = byBlock.flat()
  const isTranslated = (one: SegmentStatus | undefined) =>
    one !== undefined && one.state !== 'missing'
  const count = (test: (one: SegmentStatus) => boolean) =>
    segments.filter((one) => one !== undefined && test(one)).length
  return {
    blocks: {
      total: blocks.length,
      complete: byBlock.filter((block) => block.every(isTranslated)).length,
    },
    segments: {
      total: segments.length,
      translated: count(isTranslated),
      reviewed: count((one) => one.state === 'reviewed'),
      stale: count((one) => one.state === 'stale'),
      machine: count((one) => one.origin === 'machine'),
      aligned: count((one) => one.origin === 'aligned'),
      unknown: count((one) => one.origin === 'unknown'),
      // Joined segments belong to one bead and count once; a stale one counts as stale.
      doubtful: count((one) => one.state !== 'joined' && one.state !== 'stale' && isDoubtful(one)),
      moved: blocks.flatMap(({ key }, block) =>
        (byBlock[block] ?? []).filter(
          (one) => one?.joinedTo !== undefined && blockOfPath(one.joinedTo) !== key,
        ),
      ).length,
    },
  }
}

/** Returns the progress of the source language itself: everything present counts as translated. */
export function sourceProgress(blocks: readonly Block[]): Progress {
  const isThere = (segment: { text: string }) => segment.text !== ''
  const segments = blocks.flatMap((block) => block.segments)
  return {
    blocks: {
      total: blocks.length,
      complete: blocks.filter((block) => block.segments.every(isThere)).length,
    },
    segments: {
      total: segments.length,
      translated: segments.filter(isThere).length,
      reviewed: 0,
      stale: 0,
      machine: 0,
      aligned: 0,
      unknown: 0,
      doubtful: 0,
      moved: 0,
    },
  }
}

function* pathsOf(article: SourceText): Generator<[path: string, source: string]> {
  yield ['title', article.title]
  for (const block of article.blocks)
    for (const segment of block.segments) yield [`${block.key}.${segment.key}`, segment.text]
}
