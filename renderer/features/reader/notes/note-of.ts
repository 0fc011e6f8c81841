import { linkAnchor } from '../../../../contract/anchor.ts'
import type { Article, Block } from '../../../../contract/article.ts'
import { blockOfPath } from '../../../../contract/block-of-path.ts'
import { linkTarget } from '../caret/link-target.ts'

type Text = Pick<Article, 'blocks' | 'part' | 'targets'>

/** A longer note is read in its place. */
const MAX_NOTE_BLOCKS = 4

/** Where a note is, by its first sentence. */
export type NotePlace = { part: number; path: string }

/**
 * Returns where the note of a reference in the open part is; null for other links, and for the links that lead from a
 * note back to its reference.
 */
export function notePlace(article: Text, href: string, from: string): NotePlace | null {
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

/**
 * Returns a note's blocks: from its first one to the next note or heading.
 * @param text the part that has the note.
 * @param targets of the part that has the reference, which name the other notes.
 */
export function noteBlocks(
  { blocks }: Pick<Text, 'blocks'>,
  targets: Text['targets'],
  { path }: NotePlace,
): Block[] {
  const from = blocks.findIndex((block) => block.key === blockOfPath(path))
  if (from < 0) return []
  const others = new Set(Object.values(targets).map(({ block }) => block))
  const after = blocks
    .slice(from + 1)
    .findIndex((block) => others.has(block.key) || block.kind === 'heading')
  // The last note of a list: what follows may be anything.
  const length = after < 0 ? 1 : after + 1
  return blocks.slice(from, from + Math.min(MAX_NOTE_BLOCKS, length))
}
