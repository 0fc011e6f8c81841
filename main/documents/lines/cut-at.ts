/**
 * Finds where to cut an overlong text: the end of the last of the given delimiters, else of spaces, else of
 * punctuation, in the second half of the allowed characters; else at the limit, but not within a surrogate pair or a
 * combining sequence.
 */
export function cutAt(
  text: string,
  start: number,
  maxChars: number,
  delimiters: readonly string[],
): number {
  if (text.length - start <= maxChars) return text.length
  const piece = text.slice(start, start + maxChars)
  for (const set of [delimiters, [' ', '\n', '\u3000'], [',', ';', ':', '，', '、', '；', '：']]) {
    const last = Math.max(...set.map((mark) => endOfLast(piece, mark)))
    if (last > maxChars / 2) return start + last
  }
  let end = maxChars
  while (end > maxChars / 2 && !isCharBoundary(text, start + end)) end--
  return start + (end > maxChars / 2 ? end : maxChars)
}

function endOfLast(text: string, mark: string): number {
  const at = text.lastIndexOf(mark)
  return at < 0 ? -1 : at + mark.length
}

/** Whether `at` is between two characters: not within a surrogate pair, before a combining mark or around a joiner. */
function isCharBoundary(text: string, at: number): boolean {
  const after = text.slice(at, at + 2)
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /^[\uDC00-\uDFFF]/.test(after)
  return !isPair && !/^(?:\p{M}|\u200D)/u.test(after) && text.charAt(at - 1) !== '\u200D'
}
