import type { PdfRun } from '../model/pdf-text.ts'
import { countRtlLetters } from '../model/count-rtl-letters.ts'

/** Vowel signs and the like, which have no place of their own; pdf.js may see a space before them. */
const MARKS = /^\s*\p{M}+$/u
/** Of the type's size: how wide a space is at most that only the mark's place has made, and how far off its letter a mark may stand. */
const NO_SPACE = 0.06
const NEAR = 1.5

/**
 * Puts marks that a page places by themselves with the letters of a right-to-left script that they belong to. Some programs write
 * a line as it is read, others from left to right as it is seen, letters and marks alike: a mark then comes before its letter.
 * @param runs in the order in which the page has them.
 * @param isMirrored whether their plane is: there such text runs from left to right.
 */
export function attachVowels(runs: readonly PdfRun[], isMirrored: boolean): PdfRun[] {
  if (!runs.some(({ text }) => MARKS.test(text))) return [...runs]
  const kept: PdfRun[] = []
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at]
    if (run === undefined) break
    if (!MARKS.test(run.text)) {
      kept.push(run)
      continue
    }
    // Spaces that only the mark's place has made go; one between words may stand before its letter all the same.
    let end = at + 1
    while (end < runs.length && isWithin(runs[end])) end++
    const between = runs.slice(at, end)
    const spaces = between.filter((one) => !MARKS.test(one.text) && !isNoSpace(one))
    let place = kept.length - 1
    while (isNoSpace(kept[place])) place--
    const before = isLetter(kept[place], run) ? kept[place] : undefined
    const next = runs[end]
    const isNext = isLetter(next, run) && (spaces.length === 0 || isOver(run, next))
    const after = isNext ? next : undefined
    const text = between.flatMap((one) => (MARKS.test(one.text) ? [one.text.trim()] : []))
    if (after !== undefined && (before === undefined || isSeen(before, after, isMirrored))) {
      kept.length = before === undefined ? kept.length : place + 1
      kept.push(...spaces, { ...after, text: after.text + text.reverse().join('') })
      at = end
    } else if (before !== undefined) {
      kept.length = place
      kept.push({ ...before, text: before.text + text.join('') }, ...spaces)
      at = end - 1
    } else kept.push(run)
  }
  return kept
}

const isNoSpace = (run: PdfRun | undefined): boolean =>
  run !== undefined && run.text.trim() === '' && run.width < run.size * NO_SPACE

const isWithin = (run: PdfRun | undefined): boolean =>
  run !== undefined && (MARKS.test(run.text) || run.text.trim() === '')

const isOver = (mark: PdfRun, letter: PdfRun): boolean =>
  mark.x >= letter.x && mark.x <= letter.x + letter.width

function isLetter(run: PdfRun | undefined, mark: PdfRun): run is PdfRun {
  return (
    run !== undefined &&
    countRtlLetters(run.text) > 0 &&
    Math.abs(run.y - mark.y) < mark.size &&
    mark.x > run.x - mark.size * NEAR &&
    mark.x < run.x + run.width + mark.size * NEAR
  )
}

/** Whether two neighbours stand as a line is seen from left to right, not as it is read. */
function isSeen(before: PdfRun, after: PdfRun, isMirrored: boolean): boolean {
  return isMirrored ? before.x > after.x : before.x < after.x
}
