import type { Article } from '../../../contract/article.ts'
import { blockOfPath } from '../../../contract/block-of-path.ts'

/** Where a reader is: the first sentence on screen, null at the start, and whether the end of the part is on screen. */
export type ReadingPlace = { path: string | null; isAtEnd: boolean }

/** Returns the share of an article's sentences before a place in its open part, 0 to 1. */
export function shareRead(
  { parts, part, blocks }: Pick<Article, 'parts' | 'part' | 'blocks'>,
  { path, isAtEnd }: ReadingPlace,
): number {
  const count = (some: readonly { segments: number }[]): number =>
    some.reduce((sum, { segments }) => sum + segments, 0)
  const all = count(parts)
  if (all === 0) return 0
  if (isAtEnd) return count(parts.slice(0, part + 1)) / all
  let before = count(parts.slice(0, part))
  const key = path === null ? null : blockOfPath(path)
  const at = blocks.findIndex((block) => block.key === key)
  for (const { segments } of blocks.slice(0, Math.max(0, at))) before += segments.length
  const segments = blocks[at]?.segments ?? []
  before += Math.max(
    0,
    segments.findIndex((segment) => `${key}.${segment.key}` === path),
  )
  return Math.min(1, before / all)
}
