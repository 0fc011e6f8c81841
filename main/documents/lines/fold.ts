/**
 * Normalizes text for comparison: letters and digits with compatibility forms and case folded. White space and all
 * punctuation are dropped; a line of symbols alone gives ''.
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // One character per match: a single match of millions of characters overflows the regex engine's stack.
      .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
  )
}
