/** How sentences end: no mark or one of seven, each without and with a closing quotation mark or bracket behind it. */
export const END_KINDS = 16

/** The kind of a sentence without a mark at its end. */
export const UNMARKED = 0
const STOP = 1
const ELLIPSIS = 4
const COMMA = 7
const MARKS: readonly RegExp[] = [
  /[.。．।։۔]/u,
  /[?？؟\u037E]/u,
  /[!！]/u,
  /[…⋯]/u,
  /[:：]/u,
  /[;；؛—–-]/u,
  /[,，、،]/u,
]
const CLOSING = /[\s"'”’»›」』）)\]】》〉＂]+$/u

/** Which of the kinds of ends a sentence has; 0 where no mark stands at its end. */
export function endOf(sentence: string): number {
  const tail = sentence.slice(-24).trimEnd()
  const bare = tail.replace(CLOSING, '')
  const mark = MARKS.findIndex((one) => one.test(bare.slice(-1))) + 1
  const isEllipsis = mark === STOP && /[.。]{2}$/u.test(bare)
  return (isEllipsis ? ELLIPSIS : mark) * 2 + (bare.length < tail.length ? 1 : 0)
}

/** Whether a kind of end is a comma's: the sentence goes on in the next line. */
export function isCommaEnd(end: number): boolean {
  return end >= COMMA * 2
}
