import type { Article, Trimmed } from '../../../contract/article.ts'

/**
 * Returns the path of the sentence at a passage that was left out: its own first if it was restored, else the last one
 * before it, else the title.
 */
export function placeOfPassage(
  { blocks }: Pick<Article, 'blocks'>,
  { key, after, restored }: Pick<Trimmed, 'key' | 'after' | 'restored'>,
): string {
  const at = blocks.findIndex((block) => block.key === (restored ? key : after))
  const [first] = blocks[at]?.segments ?? []
  if (restored && first) return `${key}.${first.key}`
  const before = blocks.slice(0, at + 1).findLast(({ segments }) => segments.length > 0)
  const last = before?.segments.at(-1)
  return before && last ? `${before.key}.${last.key}` : 'title'
}
