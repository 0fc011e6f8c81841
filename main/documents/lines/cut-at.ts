/**
 * Where a text that is too long is cut: behind the last of the given marks, else of blanks and pauses, in the second half of the
 * characters that may stand together; else behind as many as may, but not within a character or before the marks on it.
 */
export function cutAt(text: string, start: number, most: number, marks: readonly string[]): number {
  if (text.length - start <= most) return text.length
  const piece = text.slice(start, start + most)
  for (const set of [marks, [' ', '\n', '\u3000'], [',', ';', ':', '，', '、', '；', '：']]) {
    const last = Math.max(...set.map((mark) => endOfLast(piece, mark)))
    if (last > most / 2) return start + last
  }
  let end = most
  while (end > most / 2 && !isBetween(text, start + end)) end--
  return start + (end > most / 2 ? end : most)
}

function endOfLast(text: string, mark: string): number {
  const at = text.lastIndexOf(mark)
  return at < 0 ? -1 : at + mark.length
}

/** Whether one character ends here and another begins: no half of a pair, no mark or joiner on the one before. */
function isBetween(text: string, at: number): boolean {
  const after = text.slice(at, at + 2)
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /^[\uDC00-\uDFFF]/.test(after)
  return !isPair && !/^(?:\p{M}|\u200D)/u.test(after) && text.charAt(at - 1) !== '\u200D'
}
