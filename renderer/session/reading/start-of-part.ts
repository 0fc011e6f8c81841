import type { Article } from '../../../contract/article.ts'
import type { Position } from '../../../contract/reading.ts'

/** CSS pixels kept free above the sentence that a part is opened at. */
const JUMP_MARGIN_PX = 56

/** Returns the reading position at the start of a part, or at a sentence of it. */
export function startOfPart(
  article: Pick<Article, 'parts' | 'part' | 'blocks'>,
  path: string | null,
): Position {
  const start = article.parts.length > 1 ? article.blocks[0]?.key : undefined
  const offset = path === null ? 0 : JUMP_MARGIN_PX
  // A chapter starts at its heading, a book at its title.
  const first = article.part > 0 ? article.blocks.find((one) => one.segments.length > 0) : undefined
  const caret = path ?? (first ? `${first.key}.${first.segments[0]?.key}` : null)
  return { top: path, offset, caret, ...(start === undefined ? {} : { start }) }
}
