import type { PdfRun } from '../model/pdf-text.ts'
import type { VerticalRule } from '../page/find-ruling-lines.ts'

/** Points that a run reaches over a line which goes through it, at both sides. */
const THROUGH = 2
/** Runs of a page, and lines, that are looked at. */
const MOST_RUNS = 4000
const MOST_DIVIDERS = 4000

/**
 * Cuts runs at the upright lines that go through them, as between the cells of a table: pdf.js puts words into one that stand no further
 * apart than words do. They are cut at the space that stands nearest; where there is none, they stay whole.
 */
export function cutRuns(runs: readonly PdfRun[], dividers: readonly VerticalRule[]): PdfRun[] {
  if (dividers.length === 0 || dividers.length > MOST_DIVIDERS || runs.length > MOST_RUNS)
    return [...runs]
  return runs.flatMap((run) => {
    const middle = run.y + run.size * 0.3
    const through = dividers
      .filter(
        ({ x, bottom, top }) =>
          bottom < middle && top > middle && x > run.x + THROUGH && x < run.x + run.width - THROUGH,
      )
      .map(({ x }) => x)
    return through.length === 0 || !run.text.trim().includes(' ') ? [run] : cutAt(run, through)
  })
}

/** Of a run that reads from right to left the first words stand at the right. */
function cutAt(run: PdfRun, places: readonly number[]): PdfRun[] {
  const [x, ...further] = places.toSorted((one, other) => (run.isRtl ? other - one : one - other))
  const at = x === undefined ? null : spaceNear(run, x)
  if (x === undefined) return [run]
  const right = run.x + run.width
  const before = { x: run.x, width: x - 1 - run.x }
  const behind = { x: x + 1, width: right - x - 1 }
  if (at === null || before.width <= 0 || behind.width <= 0) return cutAt(run, further)
  const [first, second] = run.isRtl ? [behind, before] : [before, behind]
  const begun = { ...run, ...first, text: run.text.slice(0, at), links: linksIn(run, 0, at) }
  const rest = { ...run, ...second, text: run.text.slice(at), links: linksIn(run, at, Infinity) }
  return [begun, ...cutAt(rest, further)]
}

/** Where the text goes on behind the space that stands nearest to a place; characters are taken to be one as wide as the other. */
function spaceNear({ text, x: left, width, isRtl }: PdfRun, x: number): number | null {
  const share = isRtl ? (left + width - x) / width : (x - left) / width
  let best: number | null = null
  for (const { index } of text.trimEnd().matchAll(/\s+(?=\S)/g)) {
    if (index === 0) continue
    const isNearer =
      best === null || Math.abs(index - share * text.length) < Math.abs(best - share * text.length)
    if (isNearer) best = index
  }
  return best === null ? null : best + 1
}

function linksIn({ links }: PdfRun, from: number, to: number): PdfRun['links'] {
  return links.flatMap(({ start, end, href }) => {
    const [begin, stop] = [Math.max(start, from), Math.min(end, to)]
    return begin < stop ? [{ start: begin - from, end: stop - from, href }] : []
  })
}
