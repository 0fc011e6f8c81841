import type { PdfRun } from '../model/pdf-text.ts'

/** A single capital, with an opening quotation mark or bracket. */
const DROP_CAP = /^\s*[\p{P}]{0,2}\p{Lu}[’']?\s*$/u
/** Font size of a drop cap relative to the lines beside it, at least; one of two lines has about this. */
const MIN_SIZE_RATIO = 1.6
/** Distance in font sizes of those lines: from the drop cap to their start, and between their starts. */
const MAX_GAP = 1.2
const ALIGNMENT_TOLERANCE = 0.6
/** A page with more candidates is set in large capitals, or is no prose. */
const MAX_DROP_CAPS = 60
/** Runs of a page that are searched for its words. */
const MAX_RUNS = 4000

/** Words of one letter in English, French, Spanish, Italian and Portuguese. */
const ONE_LETTER_WORDS = new Set(['A', 'I', 'O', 'Y', 'E', 'À', 'Ô'])

/**
 * Moves drop caps to the start of the first line beside them, in that line's size, and extends the other lines to the drop cap's
 * left edge. Otherwise the letter would be read within the last line, whose baseline it shares.
 */
export function placeDropCaps(runs: readonly PdfRun[]): PdfRun[] {
  const found = runs.filter(({ text }) => DROP_CAP.test(text))
  const placed = [...runs]
  if (found.length === 0 || found.length > MAX_DROP_CAPS) return placed
  for (const dropCap of found) {
    const rows = rowsBeside(dropCap, runs)
    const [first, ...others] = rows
    if (first === undefined || others.length === 0) continue
    const letter = dropCap.text.trim()
    const gap = isOneLetterWord(letter, first, runs) ? first.size * 0.4 : 0
    const width = Math.max(0, first.x - dropCap.x - gap)
    placed[runs.indexOf(dropCap)] = {
      ...dropCap,
      text: letter,
      y: first.y,
      size: first.size,
      width,
    }
    // pdf.js fills the gap after the drop cap with a space.
    for (const [at, run] of placed.entries())
      if (
        run.text.trim() === '' &&
        run.x > dropCap.x &&
        run.x <= first.x &&
        isBesideDropCap(run, dropCap)
      )
        placed[at] = { ...run, text: '' }
    for (const row of others)
      placed[runs.indexOf(row)] = { ...row, x: dropCap.x, width: row.x + row.width - dropCap.x }
  }
  return placed.filter((run) => run.text !== '')
}

/** The first runs of the lines beside a drop cap, from top to bottom; empty where the letter is no drop cap. */
function rowsBeside(dropCap: PdfRun, runs: readonly PdfRun[]): PdfRun[] {
  const right = dropCap.x + dropCap.width
  const rows: PdfRun[] = []
  for (const run of runs) {
    if (run === dropCap || run.text.trim() === '' || run.size * MIN_SIZE_RATIO > dropCap.size)
      continue
    if (
      !isBesideDropCap(run, dropCap) ||
      run.x < right - run.size * ALIGNMENT_TOLERANCE ||
      run.x > right + run.size * MAX_GAP
    )
      continue
    rows.push(run)
  }
  rows.sort((one, other) => other.y - one.y || one.x - other.x)
  const first = rows.filter((row, at) => (rows[at - 1]?.y ?? Infinity) - row.y > row.size * 0.4)
  const [top] = first
  // They are left-aligned, and the first one is above the drop cap's baseline.
  const isAligned = first.every(
    (row) => Math.abs(row.x - (top?.x ?? 0)) < row.size * ALIGNMENT_TOLERANCE,
  )
  return top !== undefined && isAligned && top.y - dropCap.y > top.size * 0.5 ? first : []
}

function isBesideDropCap(run: PdfRun, dropCap: PdfRun): boolean {
  const above = run.y - dropCap.y
  return above > run.size * -0.5 && above < dropCap.size * 0.9
}

/** Whether the letter is a word by itself: what follows it is a word elsewhere on the page, and the two joined are not. */
function isOneLetterWord(letter: string, first: PdfRun, runs: readonly PdfRun[]): boolean {
  const rest = /^\p{L}+/u.exec(first.text.trim())?.[0] ?? ''
  if (!ONE_LETTER_WORDS.has(letter) || rest === '') return /^\s/.test(first.text)
  const words = pageWords(runs.filter((run) => run !== first))
  return words.has(rest.toLowerCase()) && !words.has(`${letter}${rest}`.toLowerCase())
}

function pageWords(runs: readonly PdfRun[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of runs.slice(0, MAX_RUNS))
    for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) words.add(word)
  return words
}
