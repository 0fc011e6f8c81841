import { fold } from '../lines/fold.ts'
import type { Line } from '../lines/line.ts'
import { indexStream, type Stream } from './stream-index.ts'
import { isNearlyTheSame, sketchLines } from './near-lines.ts'
import { width } from '../lines/width.ts'

/** One line of print: longer than a line of verse, a heading, or what somebody says again in a dialogue. Columns. */
const PRINT_LINE = 72
/** Some sentences: a part of an earlier block that stands alone and is shorter is quoted from it, not told again. Columns. */
const QUOTED = 240

type Run = {
  from: number
  to: number
  columns: number
  exact: number
  longest: number
  count: number
  /** Its first line is the whole of an earlier line. */
  whole: boolean
}

/**
 * Which lines say again what earlier ones say: the first telling stays, wherever the second one stands and whatever it
 * repeats (a block, a run of blocks, the body as a whole, the same text broken into other blocks). Compared is fold()
 * of them: white space, quotation marks, dashes and case do not count. Linear in the length of the text.
 *
 * Where the line is, and why. A repetition that an author meant is short: a refrain, a phrase that comes back in a
 * dialogue, a heading that each part has, the head of a table. So a line that stands alone is a repeat only if it is
 * longer than one line of print (72 columns), and a run of short lines only if it is no stanza: in a text that is mostly
 * short lines (verse, dialogue) a run is a repeat only where it tells nearly everything again that stood before it; in
 * prose it must come to two lines of print. A part of an earlier block that stands alone (a sentence set apart, a passage
 * quoted again to be discussed) is a repeat only from 240 columns on. A line with other words is never a repeat by itself, however small the
 * difference ("Party A shall …", "Party B shall …"); within a run that is letter for letter for the greater part, a line
 * that differs in a few letters is.
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
    const alike = line >= 0 && isNearlyTheSame(keys[line] ?? '', key)
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
  if (run.count === 1) return run.longest > (run.whole ? PRINT_LINE : QUOTED)
  if (run.longest > PRINT_LINE) return true
  if (!measure.verse) return run.columns >= 2 * PRINT_LINE
  const told = run.columns >= 0.8 * (measure.before(run.from) - measure.title)
  return told && (run.count >= 8 || run.to >= measure.last)
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
    if (columns <= PRINT_LINE) short++
  }
  return {
    verse: short / all > 0.6,
    title: Math.min(widths[0] ?? 0, PRINT_LINE),
    last: keys.findLastIndex((key) => key !== ''),
    before: (index) => sums[index] ?? 0,
  }
}

/** A short line between two repeats that is itself told before belongs to them; so does a line of signs alone. */
function fillBetween(repeats: boolean[], keys: readonly string[], stream: Stream): void {
  for (let index = 1; index + 1 < repeats.length; index++) {
    if (repeats[index] || !repeats[index - 1] || !repeats[index + 1]) continue
    if (keys[index] === '' || stream.find(index) >= 0) repeats[index] = true
  }
}
