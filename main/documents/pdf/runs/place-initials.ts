import type { PdfRun } from '../model/pdf-text.ts'

/** A letter, with the quotation mark or bracket before it. */
const INITIAL = /^\s*[\p{P}]{0,2}\p{Lu}[’']?\s*$/u
/** Of the size of the lines beside it: the least that an initial is larger, as two lines of it are. */
const LARGER = 1.6
/** Of that size: how far the lines may begin from the initial's edge, and from each other. */
const NEAR = 1.2
const EVEN = 0.6
/** A page that has more is set in large letters, or is no page of text. */
const MOST = 60
/** Runs of a page in which its words are looked for. */
const MOST_RUNS = 4000

/** English, French, Spanish, Italian, Portuguese: words of one letter. */
const WORDS = new Set(['A', 'I', 'O', 'Y', 'E', 'À', 'Ô'])

/**
 * Puts initials that reach over several lines (drop caps) at the head of the first of them, in its size, and begins the
 * others where the initial does: else it is read in the middle of the last line, on whose baseline it stands.
 */
export function placeInitials(runs: readonly PdfRun[]): PdfRun[] {
  const found = runs.filter(({ text }) => INITIAL.test(text))
  const placed = [...runs]
  if (found.length === 0 || found.length > MOST) return placed
  for (const initial of found) {
    const rows = rowsBeside(initial, runs)
    const [first, ...others] = rows
    if (first === undefined || others.length === 0) continue
    const letter = initial.text.trim()
    const gap = isWord(letter, first, runs) ? first.size * 0.4 : 0
    const width = Math.max(0, first.x - initial.x - gap)
    placed[runs.indexOf(initial)] = {
      ...initial,
      text: letter,
      y: first.y,
      size: first.size,
      width,
    }
    // pdf.js fills the gap behind it with a space.
    for (const [at, run] of placed.entries())
      if (run.text.trim() === '' && run.x > initial.x && run.x <= first.x && isLevel(run, initial))
        placed[at] = { ...run, text: '' }
    for (const row of others)
      placed[runs.indexOf(row)] = { ...row, x: initial.x, width: row.x + row.width - initial.x }
  }
  return placed.filter((run) => run.text !== '')
}

/** The first runs of the lines that an initial stands beside, from top to bottom; none where it is no initial. */
function rowsBeside(initial: PdfRun, runs: readonly PdfRun[]): PdfRun[] {
  const right = initial.x + initial.width
  const rows: PdfRun[] = []
  for (const run of runs) {
    if (run === initial || run.text.trim() === '' || run.size * LARGER > initial.size) continue
    if (
      !isLevel(run, initial) ||
      run.x < right - run.size * EVEN ||
      run.x > right + run.size * NEAR
    )
      continue
    rows.push(run)
  }
  rows.sort((one, other) => other.y - one.y || one.x - other.x)
  const first = rows.filter((row, at) => (rows[at - 1]?.y ?? Infinity) - row.y > row.size * 0.4)
  const [top] = first
  // They begin below each other, and the first of them stands above the initial's foot.
  const isEven = first.every((row) => Math.abs(row.x - (top?.x ?? 0)) < row.size * EVEN)
  return top !== undefined && isEven && top.y - initial.y > top.size * 0.5 ? first : []
}

function isLevel(run: PdfRun, initial: PdfRun): boolean {
  const above = run.y - initial.y
  return above > run.size * -0.5 && above < initial.size * 0.9
}

/** Whether the letter is a word by itself: what follows it is a word elsewhere on the page, and what both would make is not. */
function isWord(letter: string, first: PdfRun, runs: readonly PdfRun[]): boolean {
  const rest = /^\p{L}+/u.exec(first.text.trim())?.[0] ?? ''
  if (!WORDS.has(letter) || rest === '') return /^\s/.test(first.text)
  const words = wordsOf(runs.filter((run) => run !== first))
  return words.has(rest.toLowerCase()) && !words.has(`${letter}${rest}`.toLowerCase())
}

function wordsOf(runs: readonly PdfRun[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of runs.slice(0, MOST_RUNS))
    for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) words.add(word)
  return words
}
