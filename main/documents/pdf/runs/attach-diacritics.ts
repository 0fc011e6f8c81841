import type { PdfRun } from '../model/pdf-text.ts'
import { countRtlLetters } from '../model/count-rtl-letters.ts'

/** Combining marks only, such as vowel signs; pdf.js may insert a space before them. */
const MARKS = /^\s*\p{M}+$/u
/** In font sizes: the width of a space that only results from a mark's position, and the distance from a mark to its letter. */
const MAX_FALSE_SPACE = 0.06
const MAX_DISTANCE = 1.5

/**
 * The runs with separately positioned diacritics of right-to-left scripts appended to the letters that they belong to. Some programs
 * write a line in logical order, others in visual order, in which a mark comes before its letter.
 * @param runs in content stream order.
 * @param isMirrored whether the flow's x coordinates are mirrored.
 */
export function attachDiacritics(runs: readonly PdfRun[], isMirrored: boolean): PdfRun[] {
  if (!runs.some(({ text }) => MARKS.test(text))) return [...runs]
  const kept: PdfRun[] = []
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at]
    if (run === undefined) break
    if (!MARKS.test(run.text)) {
      kept.push(run)
      continue
    }
    // Spaces that only result from the mark's position are dropped; a real word space may still precede its letter.
    let end = at + 1
    while (end < runs.length && isMarkOrSpace(runs[end])) end++
    const between = runs.slice(at, end)
    const spaces = between.filter((one) => !MARKS.test(one.text) && !isFalseSpace(one))
    let place = kept.length - 1
    while (isFalseSpace(kept[place])) place--
    const before = isBaseLetter(kept[place], run) ? kept[place] : undefined
    const next = runs[end]
    const isNext = isBaseLetter(next, run) && (spaces.length === 0 || isAboveLetter(run, next))
    const after = isNext ? next : undefined
    const text = between.flatMap((one) => (MARKS.test(one.text) ? [one.text.trim()] : []))
    if (after !== undefined && (before === undefined || isVisualOrder(before, after, isMirrored))) {
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

const isFalseSpace = (run: PdfRun | undefined): boolean =>
  run !== undefined && run.text.trim() === '' && run.width < run.size * MAX_FALSE_SPACE

const isMarkOrSpace = (run: PdfRun | undefined): boolean =>
  run !== undefined && (MARKS.test(run.text) || run.text.trim() === '')

const isAboveLetter = (mark: PdfRun, letter: PdfRun): boolean =>
  mark.x >= letter.x && mark.x <= letter.x + letter.width

function isBaseLetter(run: PdfRun | undefined, mark: PdfRun): run is PdfRun {
  return (
    run !== undefined &&
    countRtlLetters(run.text) > 0 &&
    Math.abs(run.y - mark.y) < mark.size &&
    mark.x > run.x - mark.size * MAX_DISTANCE &&
    mark.x < run.x + run.width + mark.size * MAX_DISTANCE
  )
}

/** Whether two neighbours are in visual, left-to-right order rather than logical order. */
function isVisualOrder(before: PdfRun, after: PdfRun, isMirrored: boolean): boolean {
  return isMirrored ? before.x > after.x : before.x < after.x
}
