import type { Block } from '../../../../contract/article.ts'

/** How a line of verse stands in its stanza, and how many ems it is set in. */
export type VersePlace = { begins: boolean; ends: boolean; indent: number }

/**
 * The places of blocks in their stanzas; null for what is no verse. A line whose stanza's beginning is not there (it was left
 * out, or is in the part before) begins it.
 */
export function verseLines(blocks: readonly Pick<Block, 'verse'>[]): (VersePlace | null)[] {
  const goesOn = (at: number): boolean =>
    blocks[at]?.verse?.continues === true && blocks[at - 1]?.verse !== undefined
  return blocks.map(({ verse }, at) =>
    verse ? { begins: !goesOn(at), ends: !goesOn(at + 1), indent: verse.indent } : null,
  )
}

/** As a row says it to the style sheet. */
export function verseWords(place: VersePlace | null): string | undefined {
  if (place === null) return undefined
  const words = [place.begins ? 'begins' : '', place.ends ? 'ends' : ''].filter(Boolean)
  return words.join(' ') || 'goes-on'
}
