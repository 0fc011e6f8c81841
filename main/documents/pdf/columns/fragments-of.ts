import type { Fragment } from './fragment.ts'
import type { PdfRun } from '../model/pdf-text.ts'
import type { VerticalRule } from '../page/find-ruling-lines.ts'

/** Of the type's size: how far runs of one fragment may stand apart. Words stand closer, but in lines that were stretched, which are put together again; a gutter between columns is wider. */
export const APART = 0.85
/** The same of code, whose lines have holes; it is not set in columns. */
const APART_IN_CODE = 16

/**
 * Runs, in the order of the page, that stand side by side with no more than a word's gap between them.
 * @param dividers upright lines, as between the cells of a table, which nothing goes on over.
 */
export function fragmentsOf(
  runs: readonly PdfRun[],
  dividers: readonly VerticalRule[] = [],
): Fragment[] {
  const fragments: Fragment[] = []
  let last: Fragment | null = null
  for (const run of runs) {
    const size = Math.max(run.size, last?.size ?? 0)
    const isCode: boolean = run.font.isMono && last?.runs.at(-1)?.font.isMono === true
    // Lines that run from right to left come as they are seen, too, their last letter first.
    const isBefore = last !== null && run.x < last.x
    const gap = last === null ? 0 : isBefore ? last.x - run.x - run.width : run.x - last.right
    const isSame: boolean =
      last !== null &&
      Math.abs(run.y - last.y) < size * 0.45 &&
      gap < (isCode ? APART_IN_CODE : APART) * size &&
      gap > -size * 0.6 &&
      !isDivided(dividers, isBefore ? run.x + run.width : last.right, isBefore ? last : run)
    // pdf.js fills every gap with a space as wide as it, a gutter too: spaces do not make a fragment longer.
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

/** Points by which a text may reach over the line beside it. */
const OVER = 1

function isDivided(
  dividers: readonly VerticalRule[],
  from: number,
  { x: to, y, size }: Pick<PdfRun, 'x' | 'y' | 'size'>,
): boolean {
  const middle = y + size * 0.3
  return dividers.some(
    ({ x, bottom, top }) => x > from - OVER && x < to + OVER && bottom < middle && top > middle,
  )
}
