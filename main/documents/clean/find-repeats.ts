import { fold } from '../lines/fold.ts'
import type { Line } from '../lines/line.ts'
import { indexStream, type Stream } from './stream-index.ts'
import { isNearDuplicate, sketchLines } from './near-duplicates.ts'
import { width } from '../lines/width.ts'

/** One printed line, in columns: longer than a line of verse, a heading, or a repeated phrase in dialogue. */
const PRINT_LINE_COLUMNS = 72
/** In columns, a few sentences: a shorter part of an earlier block that stands alone is a quotation. */
const MIN_QUOTED_COLUMNS = 240

type Run = {
  from: number
  to: number
  columns: number
  exact: number
  longest: number
  count: number
  /** Whether its first line equals a whole earlier line. */
  whole: boolean
}

/**
 * Finds lines that repeat earlier ones. The first occurrence is kept, wherever the second is and whatever it repeats
 * (a block, a run of blocks, the whole body, the same text split into other blocks). Lines are compared by fold():
 * white space, quotation marks, dashes and case are ignored. Time is linear in the length of the text.
 *
 * Intended repetition is short: a refrain, a phrase in a dialogue, a recurring heading, a table header. So a single
 * line is a repeat only if it is longer than one printed line (72 columns). In a text of mostly short lines (verse,
 * dialogue) a run of short lines is a repeat only if it repeats nearly everything before it; in prose it must amount
 * to two printed lines. Part of an earlier block that stands alone (a pull quote, a passage quoted for discussion) is
 * a repeat only from 240 columns on. Lines with different words are never repeats by themselves, however small the
 * difference ("Party A shall …", "Party B shall …"); within a run that is mostly identical, lines that differ in a
 * few letters are.
 */
export function findRepeats(lines: readonly Line[]): boolean[] {
  const keys = lines.map((line) => fold(line.text))
  const widths = lines.map((line) => width(line.text))
  const repeats = lines.map(() => false)
  const stream = indexStream(keys)
  const measure = measureText(keys, widths)
  for (const run of findRuns(keys, widths, stream)) {
    if (isRepeat(run, measure)) repeats.fill(true, run.from, run.to + 1)
  }
  fillBetween(repeats, keys, stream)
  return repeats
}

function findRuns(keys: readonly string[], widths: readonly number[], stream: Stream): Run[] {
  const near = sketchLines(keys)
  const runs: Run[] = []
  let run: Run | null = null
  let expected = -1
  for (const [index, key] of keys.entries()) {
    if (key === '') continue
    const columns = widths[index] ?? 0
    const exact = run !== null && stream.matches(index, expected) ? expected : stream.find(index)
    const line = exact >= 0 ? -1 : near(index)
    const alike = line >= 0 && isNearDuplicate(keys[line] ?? '', key)
    const found = alike ? stream.start(line) : exact
    if (found < 0) {
      run = null
      continue
    }
    if (run !== null && found === expected) extend(run, index, columns, !alike)
    else runs.push((run = begin(index, columns, !alike, alike || stream.isWhole(index))))
    expected = found + (alike ? (keys[line]?.length ?? 0) : key.length)
  }
  return runs
}

function begin(index: number, columns: number, exact: boolean, whole: boolean): Run {
  const common = { columns, exact: exact ? columns : 0, longest: columns, count: 1, whole }
  return { from: index, to: index, ...common }
}

function extend(run: Run, index: number, columns: number, exact: boolean): void {
  run.to = index
  run.columns += columns
  run.exact += exact ? columns : 0
  run.longest = Math.max(run.longest, columns)
  run.count++
}

function isRepeat(run: Run, measure: Measure): boolean {
  if (run.exact * 2 < run.columns) return false
  if (run.count === 1) return run.longest > (run.whole ? PRINT_LINE_COLUMNS : MIN_QUOTED_COLUMNS)
  if (run.longest > PRINT_LINE_COLUMNS) return true
  if (!measure.verse) return run.columns >= 2 * PRINT_LINE_COLUMNS
  const isNearlyAll = run.columns >= 0.8 * (measure.before(run.from) - measure.title)
  return isNearlyAll && (run.count >= 8 || run.to >= measure.last)
}

type Measure = { verse: boolean; title: number; last: number; before(index: number): number }

function measureText(keys: readonly string[], widths: readonly number[]): Measure {
  const sums = [0]
  let short = 0
  let all = 0
  for (const [index, columns] of widths.entries()) {
    sums.push((sums.at(-1) ?? 0) + columns)
    if (keys[index] === '') continue
    all++
    if (columns <= PRINT_LINE_COLUMNS) short++
  }
  return {
    verse: short / all > 0.6,
    title: Math.min(widths[0] ?? 0, PRINT_LINE_COLUMNS),
    last: keys.findLastIndex((key) => key !== ''),
    before: (index) => sums[index] ?? 0,
  }
}

/** Short lines and symbol lines between two repeats belong to them if they occurred before. */
function fillBetween(repeats: boolean[], keys: readonly string[], stream: Stream): void {
  for (let index = 1; index + 1 < repeats.length; index++) {
    if (repeats[index] || !repeats[index - 1] || !repeats[index + 1]) continue
    if (keys[index] === '' || stream.find(index) >= 0) repeats[index] = true
  }
}
