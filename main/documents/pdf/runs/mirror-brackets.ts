import type { PdfLine } from '../model/pdf-text.ts'
import { countRtlLetters } from '../model/count-rtl-letters.ts'

const OPENING = '([{«‹'
const CLOSING = ')]}»›'
const BRACKETS = /[()[\]{}«»‹›]/g
/** Matching pairs after mirroring: at least this many, and this many times those before. */
const MIN_PAIRS = 1
const MIN_RATIO = 2

/**
 * Replaces brackets in right-to-left lines by their mirrored characters (UAX #9, BD16), in place, if more of them match that way.
 * Some programs write a bracket as its logical character, others as the glyph that is visible, which is the opposite one.
 */
export function mirrorBrackets(lines: readonly PdfLine[]): void {
  const rtl = lines.filter(isRtlLine)
  const text = rtl.map((line) => line.text).join(' ')
  const mirroredPairs = countPairs(mirror(text))
  if (mirroredPairs < MIN_PAIRS || mirroredPairs < countPairs(text) * MIN_RATIO) return
  for (const line of rtl) line.text = mirror(line.text)
}

function isRtlLine({ text }: PdfLine): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters > 0 && countRtlLetters(text) * 2 > letters
}

/** Mirrors all brackets but those within left-to-right text, such as `f(x)`. */
function mirror(text: string): string {
  let open = 0
  return text.replace(BRACKETS, (bracket, at: number) => {
    const opening = OPENING.indexOf(bracket)
    const isWithinLtr =
      isLtrCharacter(text[at - 1]) && (opening < 0 ? open > 0 : isLtrCharacter(text[at + 1]))
    if (isWithinLtr) {
      open += opening < 0 ? -1 : 1
      return bracket
    }
    return (opening >= 0 ? CLOSING[opening] : OPENING[CLOSING.indexOf(bracket)]) ?? bracket
  })
}

const isLtrCharacter = (character = '') => /[\p{Script=Latin}\d]/u.test(character)

/** Number of properly nested bracket pairs. */
function countPairs(text: string): number {
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
