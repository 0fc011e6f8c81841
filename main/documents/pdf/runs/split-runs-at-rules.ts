import type { PdfRun } from '../model/pdf-text.ts'
import type { VerticalRule } from '../page/find-ruling-lines.ts'

/** How far a run must extend beyond a rule on both sides to be split. */
const MIN_OVERHANG_POINTS = 2
/** Pages with more runs or rules are left alone. */
const MAX_RUNS = 4000
const MAX_RULES = 4000

/**
 * The runs, split where a vertical rule passes through them, as between table cells: pdf.js merges words into one run across such
 * a rule if they are no more than a space apart. They are split at the space nearest to the rule; without one they stay whole.
 */
export function splitRunsAtRules(
  runs: readonly PdfRun[],
  rules: readonly VerticalRule[],
): PdfRun[] {
  if (rules.length === 0 || rules.length > MAX_RULES || runs.length > MAX_RUNS) return [...runs]
  return runs.flatMap((run) => {
    const middle = run.y + run.size * 0.3
    const through = rules
      .filter(
        ({ x, bottom, top }) =>
          bottom < middle &&
          top > middle &&
          x > run.x + MIN_OVERHANG_POINTS &&
          x < run.x + run.width - MIN_OVERHANG_POINTS,
      )
      .map(({ x }) => x)
    return through.length === 0 || !run.text.trim().includes(' ') ? [run] : splitAt(run, through)
  })
}

/** Splits a run at some x positions. In a right-to-left run the first words are at the right. */
function splitAt(run: PdfRun, positions: readonly number[]): PdfRun[] {
  const [x, ...further] = positions.toSorted((one, other) =>
    run.isRtl ? other - one : one - other,
  )
  const at = x === undefined ? null : offsetAfterNearestSpace(run, x)
  if (x === undefined) return [run]
  const right = run.x + run.width
  const before = { x: run.x, width: x - 1 - run.x }
  const after = { x: x + 1, width: right - x - 1 }
  if (at === null || before.width <= 0 || after.width <= 0) return splitAt(run, further)
  const [first, second] = run.isRtl ? [after, before] : [before, after]
  const begun = { ...run, ...first, text: run.text.slice(0, at), links: linksWithin(run, 0, at) }
  const rest = {
    ...run,
    ...second,
    text: run.text.slice(at),
    links: linksWithin(run, at, Infinity),
  }
  return [begun, ...splitAt(rest, further)]
}

/** The offset after the space nearest to an x position, assuming characters of equal width; null without a space. */
function offsetAfterNearestSpace(
  { text, x: left, width, isRtl }: PdfRun,
  x: number,
): number | null {
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

function linksWithin({ links }: PdfRun, from: number, to: number): PdfRun['links'] {
  return links.flatMap(({ start, end, href }) => {
    const [begin, stop] = [Math.max(start, from), Math.min(end, to)]
    return begin < stop ? [{ start: begin - from, end: stop - from, href }] : []
  })
}
