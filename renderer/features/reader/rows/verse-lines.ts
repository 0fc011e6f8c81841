import type { Block } from '../../../../contract/article.ts'

/** Position of a line of verse in its stanza, and its indent in em. */
export type VersePlace = { begins: boolean; ends: boolean; indent: number }

/**
 * Returns each block's position in its stanza; null for blocks that are not verse. A line whose preceding line is
 * missing (removed, or in the previous part) begins a stanza.
 */
export function verseLines(blocks: readonly Pick<Block, 'verse'>[]): (VersePlace | null)[] {
  const continues = (at: number): boolean =>
    blocks[at]?.verse?.continues === true && blocks[at - 1]?.verse !== undefined
  return blocks.map(({ verse }, at) =>
    verse ? { begins: !continues(at), ends: !continues(at + 1), indent: verse.indent } : null,
  )
}

/** Returns the `data-verse` value that the style sheet matches. */
export function verseAttribute(place: VersePlace | null): string | undefined {
  if (place === null) return undefined
  const words = [place.begins ? 'begins' : '', place.ends ? 'ends' : ''].filter(Boolean)
  return words.join(' ') || 'goes-on'
}
