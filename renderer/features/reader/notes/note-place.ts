import { linkAnchor } from '../../../../contract/anchor.ts'
import type { Article, Block } from '../../../../contract/article.ts'
import { blockOfPath } from '../../../../contract/block-of-path.ts'
import { linkTarget } from '../caret/link-target.ts'

export type TextOfNotes = Pick<Article, 'blocks' | 'part' | 'targets'>

/** Where a note is, by its first sentence. */
export type NotePlace = { part: number; path: string }

/**
 * Returns where the note of a reference in the open part is; null for other links, and for the links that lead from a
 * note back to its reference.
 */
export function notePlace(article: TextOfNotes, href: string, from: string): NotePlace | null {
  const anchor = linkAnchor(href)
  const place = anchor === null ? null : linkTarget(article, anchor)
  if (place === null || !isNoteReference(article.blocks, href, from)) return null
  if (place.part !== article.part) return place.part > article.part ? place : null
  const order = (path: string) =>
    article.blocks.findIndex((block) => block.key === blockOfPath(path))
  return order(place.path) > order(from) ? place : null
}

function isNoteReference(blocks: readonly Block[], href: string, from: string): boolean {
  const block = blocks.find((one) => one.key === blockOfPath(from))
  const segment = block?.segments.find((one) => `${block.key}.${one.key}` === from)
  return segment?.marks?.some((mark) => mark.kind === 'note' && mark.href === href) === true
}
