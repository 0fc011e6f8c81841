/** A piece of a text and its offset in UTF-16 units. `isUnbreakable`: no line break inside. */
type TextPiece = { text: string; at: number; isUnbreakable: boolean }

/** A Han character and the interpunct (间隔号) after it. */
const INTERPUNCT = /(\p{Script=Han}·)(?=\p{Script=Han})/u

/**
 * Splits a text into pieces, marking those without line breaks inside: the interpunct of a foreign name (希拉里·克林顿)
 * must not begin a line (GB/T 15834-2011, 5.1.9). Chromium breaks before it, because U+00B7 is also the Catalan and
 * the mathematical dot.
 */
export function splitAtInterpuncts(text: string): TextPiece[] {
  if (!text.includes('·')) return [{ text, at: 0, isUnbreakable: false }]
  let at = 0
  // split() with a capture group returns text and interpuncts alternately.
  return text.split(INTERPUNCT).flatMap((part, index) => {
    const piece = { text: part, at, isUnbreakable: index % 2 === 1 }
    at += part.length
    return part === '' ? [] : [piece]
  })
}
