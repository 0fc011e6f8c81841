import type { Article } from '../../../contract/article.ts'
import type { Position } from '../../../contract/reading.ts'

/** CSS pixels that are left over a sentence that a part is opened at. */
const ROOM = 56

/** The place at the beginning of a part, or at a sentence of it. */
export function startOfPart(
  article: Pick<Article, 'parts' | 'blocks'>,
  path: string | null,
): Position {
  const start = article.parts.length > 1 ? article.blocks[0]?.key : undefined
  const offset = path === null ? 0 : ROOM
  return { top: path, offset, caret: path, ...(start === undefined ? {} : { start }) }
}
