/** A piece of a text, and where it begins: UTF-16 units. */
type Piece = { text: string; at: number; together: boolean }

/** A Han character and the dot of a foreign name after it. */
const NAME_DOT = /(\p{Script=Han}·)(?=\p{Script=Han})/u

/**
 * A text in pieces, those that no line may break apart: the dot inside a foreign name (希拉里·克林顿) begins no line
 * (GB/T 15834-2011, 5.1.9). Chromium breaks before it, because U+00B7 is also Catalan's and mathematics' dot.
 */
export function splitAtNameDots(text: string): Piece[] {
  if (!text.includes('·')) return [{ text, at: 0, together: false }]
  let at = 0
  // By turns what stands between such dots, and one with the character that it stays with.
  return text.split(NAME_DOT).flatMap((part, index) => {
    const piece = { text: part, at, together: index % 2 === 1 }
    at += part.length
    return part === '' ? [] : [piece]
  })
}
