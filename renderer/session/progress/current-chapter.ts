import type { Article } from '../../../contract/article.ts'

/**
 * Returns the index of the chapter that contains a sentence; -1 before the first. A null `path` is the part's start.
 */
export function currentChapter(
  { blocks, chapters, part }: Pick<Article, 'blocks' | 'chapters' | 'part'>,
  path: string | null,
): number {
  const key = path?.split('.')[0]
  const place = Math.max(
    0,
    blocks.findIndex((block) => block.key === key),
  )
  const places = new Map(blocks.map((block, at) => [block.key, at]))
  return chapters.findLastIndex(
    (chapter) =>
      chapter.part < part || (chapter.part === part && (places.get(chapter.block) ?? 0) <= place),
  )
}
