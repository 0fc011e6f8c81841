/** Number of kinds of sentence ends: none or one of seven punctuation marks, each with or without a closing quotation mark or bracket after it. */
export const END_KINDS = 16

/** The kind of a sentence without final punctuation. */
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
const CLOSING = /(?<![\s"'”’»›」』）)\]】》〉＂])[\s"'”’»›」』）)\]】》〉＂]+$/u

/** Returns the kind of a sentence's end, 0 to END_KINDS - 1. */
export function endOf(sentence: string): number {
  const tail = sentence.slice(-24).trimEnd()
  const bare = tail.replace(CLOSING, '')
  const mark = MARKS.findIndex((one) => one.test(bare.slice(-1))) + 1
  const isEllipsis = mark === STOP && /[.。]{2}$/u.test(bare)
  return (isEllipsis ? ELLIPSIS : mark) * 2 + (bare.length < tail.length ? 1 : 0)
}

/** Whether a sentence ends with a comma, so that it continues on the next line. */
export function isCommaEnd(end: number): boolean {
  return end >= COMMA * 2
}
