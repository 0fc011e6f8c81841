/** U+2060: no line is broken at it, and it is not seen. */
const WORD_JOINER = '\u2060'

/**
 * A text for display: the dot inside a foreign name (希拉里·克林顿) begins no line (GB/T 15834-2011, 5.1.9). Chromium breaks
 * before it, because U+00B7 is also Catalan's and mathematics' dot.
 */
export function keepTogether(text: string): string {
  return text.replaceAll(/(?<=\p{Script=Han})·(?=\p{Script=Han})/gu, `${WORD_JOINER}·`)
}

/** A displayed text as it was stored: for the clipboard. */
export function asStored(text: string): string {
  return text.replaceAll(`${WORD_JOINER}·`, '·')
}
