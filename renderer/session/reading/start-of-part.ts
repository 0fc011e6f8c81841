import type { Article } from '../../../contract/article.ts'
import type { Position } from '../../../contract/reading.ts'

/** CSS pixels that are left over a sentence that a part is opened at. */
const ROOM = 56

/** The place at the beginning of a part, or at a sentence of it. */
export function startOfPart(
  article: Pick<Article, 'parts' | 'part' | 'blocks'>,
  path: string | null,
): Position {
  const start = article.parts.length > 1 ? article.blocks[0]?.key : undefined
  const offset = path === null ? 0 : ROOM
  // A chapter is read from its heading, a book from its title.
  const first = article.part > 0 ? article.blocks.find((one) => one.segments.length > 0) : undefined
  const caret = path ?? (first ? `${first.key}.${first.segments[0]?.key}` : null)
  return { top: path, offset, caret, ...(start === undefined ? {} : { start }) }
}
