import type { CleaningStep } from '../../../contract/article.ts'
import type { Line, Verdict } from '../lines/line.ts'

/** Steps that judge a line by its words or position; table cells may look the same. */
const LINE_STEPS: ReadonlySet<CleaningStep | undefined> = new Set([
  'head',
  'edge',
  'repeat',
  'teaser',
  'remark',
] as const)

/**
 * Restores cells of partly removed tables: a table is part of the article as a whole or not at all, so a cell that
 * looks like a menu entry or a repeat ("Go" in a list of languages) is kept with the rest.
 * @param verdicts changed in place.
 */
export function restoreTables(lines: readonly Line[], verdicts: Verdict[]): void {
  const kept = new Set<number>()
  for (const [index, { cell }] of lines.entries())
    if (cell && !verdicts[index]) kept.add(cell.table)
  for (const [index, { cell }] of lines.entries())
    if (cell && kept.has(cell.table) && LINE_STEPS.has(verdicts[index]?.step))
      verdicts[index] = null
}
