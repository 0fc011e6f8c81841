/**
 * What two texts must share to say the same: their letters and digits, compatibility forms and case folded. White
 * space, quotation marks, dashes and all other punctuation do not count; a line of signs alone folds to nothing.
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // Sign by sign: a run of millions that one match takes is more than the engine's stack holds.
      .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
  )
}
