import type { Article } from '../../../contract/article.ts'
import type { Places } from './use-places.ts'

/** Opens a chapter by its index; -1 is the front matter. */
export function goToChapter(
  { chapters, blocks, part }: Pick<Article, 'chapters' | 'blocks' | 'part'>,
  at: number,
  { jump }: Pick<Places, 'jump'>,
): void {
  const chapter = chapters[at]
  if (!chapter) return jump(0)
  const block = blocks.find((one) => one.key === chapter.block)
  const isStart = chapters.findIndex((one) => one.part === chapter.part) === at
  if (chapter.part !== part) return jump(chapter.part, isStart ? undefined : `${chapter.block}.s1`)
  if (block?.segments[0]) jump(part, `${block.key}.${block.segments[0].key}`)
}
