import type { PdfLine } from '../model/pdf-text.ts'
import { countRtlLetters } from '../model/count-rtl-letters.ts'

const OPENING = '([{«‹'
const CLOSING = ')]}»›'
const BRACKETS = /[()[\]{}«»‹›]/g
/** So many pairs have to match turned round, and so many times more than as they are. */
const LEAST = 1
const MORE = 2

/**
 * In text from right to left some programs give a bracket as the character that it is (UAX #9, BD16), others as the shape that is
 * seen, which is its other one. Which of both a document does is told by which brackets match; they are turned round in place.
 */
export function mirrorBrackets(lines: readonly PdfLine[]): void {
  const rtl = lines.filter(isRtl)
  const text = rtl.map((line) => line.text).join(' ')
  const turned = pairsIn(turn(text))
  if (turned < LEAST || turned < pairsIn(text) * MORE) return
  for (const line of rtl) line.text = turn(line.text)
}

function isRtl({ text }: PdfLine): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters > 0 && countRtlLetters(text) * 2 > letters
}

/** A bracket between letters of another script is theirs: `f(x)`. */
function turn(text: string): string {
  let open = 0
  return text.replace(BRACKETS, (bracket, at: number) => {
    const opening = OPENING.indexOf(bracket)
    const isTheirs = isOther(text[at - 1]) && (opening < 0 ? open > 0 : isOther(text[at + 1]))
    if (isTheirs) {
      open += opening < 0 ? -1 : 1
      return bracket
    }
    return (opening >= 0 ? CLOSING[opening] : OPENING[CLOSING.indexOf(bracket)]) ?? bracket
  })
}

const isOther = (character = '') => /[\p{Script=Latin}\d]/u.test(character)

/** How many brackets are closed by their own, the innermost first. */
function pairsIn(text: string): number {
  const open: string[] = []
  let pairs = 0
  for (const bracket of text.match(BRACKETS) ?? []) {
    const closing = CLOSING.indexOf(bracket)
    if (closing < 0) open.push(bracket)
    else if (open.at(-1) === OPENING[closing]) {
      open.pop()
      pairs++
    }
  }
  return pairs
}
