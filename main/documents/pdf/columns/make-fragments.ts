import type { Fragment } from './fragment.ts'
import type { PdfRun } from '../model/pdf-text.ts'
import type { VerticalRule } from '../page/find-ruling-lines.ts'

/** Gap between runs of one fragment, in font sizes. Word spaces are narrower except in stretched justified lines, which are joined again later; the gutter between columns is wider. */
export const MAX_GAP = 0.85
/** The same for code, which is aligned with spaces and not set in columns. */
const MAX_GAP_IN_CODE = 16

/**
 * Groups runs, in content stream order, into fragments: adjacent on one baseline with no more than a word's gap between them.
 * @param dividers vertical rules, as between table cells, which end a fragment.
 */
export function makeFragments(
  runs: readonly PdfRun[],
  dividers: readonly VerticalRule[] = [],
): Fragment[] {
  const fragments: Fragment[] = []
  let last: Fragment | null = null
  for (const run of runs) {
    const size = Math.max(run.size, last?.size ?? 0)
    const isCode: boolean = run.font.isMono && last?.runs.at(-1)?.font.isMono === true
    // Right-to-left lines may come in visual order, from right to left.
    const isBefore = last !== null && run.x < last.x
    const gap = last === null ? 0 : isBefore ? last.x - run.x - run.width : run.x - last.right
    const isSame: boolean =
      last !== null &&
      Math.abs(run.y - last.y) < size * 0.45 &&
      gap < (isCode ? MAX_GAP_IN_CODE : MAX_GAP) * size &&
      gap > -size * 0.6 &&
      !isDivided(dividers, isBefore ? run.x + run.width : last.right, isBefore ? last : run)
    // pdf.js fills every gap with a space of its width, gutters included: spaces do not extend a fragment.
    if (run.text.trim() === '') {
      if (last !== null && isSame) last.runs.push(run)
    } else if (last !== null && isSame) {
      last.runs.push(run)
      last.x = Math.min(last.x, run.x)
      last.right = Math.max(last.right, run.x + run.width)
      if (run.size > last.size) Object.assign(last, { size: run.size, y: run.y })
    } else {
      last = { x: run.x, right: run.x + run.width, y: run.y, size: run.size, runs: [run] }
      fragments.push(last)
    }
  }
  return fragments
}

/** How far text may extend over the rule beside it. */
const RULE_TOLERANCE_POINTS = 1

function isDivided(
  dividers: readonly VerticalRule[],
  from: number,
  { x: to, y, size }: Pick<PdfRun, 'x' | 'y' | 'size'>,
): boolean {
  const middle = y + size * 0.3
  return dividers.some(
    ({ x, bottom, top }) =>
      x > from - RULE_TOLERANCE_POINTS &&
      x < to + RULE_TOLERANCE_POINTS &&
      bottom < middle &&
      top > middle,
  )
}
