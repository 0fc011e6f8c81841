import type { Article } from '../../../contract/article.ts'
import type { SessionCore } from '../../session/session.ts'

/** Opens a chapter by its index; -1 is the front matter. */
export function goToChapter(
  { chapters, blocks, part }: Pick<Article, 'chapters' | 'blocks' | 'part'>,
  at: number,
  { book, control }: Pick<SessionCore, 'book' | 'control'>,
): void {
  const chapter = chapters[at]
  if (!chapter) return book.turn(0)
  const block = blocks.find((one) => one.key === chapter.block)
  const isStart = chapters.findIndex((one) => one.part === chapter.part) === at
  if (chapter.part !== part)
    return void book.openPart(chapter.part, isStart ? undefined : `${chapter.block}.s1`)
  if (block?.segments[0]) control.current?.goTo(`${block.key}.${block.segments[0].key}`)
}
