import type { Line, Verdict } from '../lines/line.ts'

/** Steps that tell a line by its words or by its being first or last: a cell of a table may have the same words. */
const BY_LINE: ReadonlySet<string> = new Set(['head', 'edge', 'repeat', 'teaser', 'remark'])

/**
 * A table is the article's as a whole or not at all: where some of it is, a cell that looks like a menu's entry or like one
 * before it ("Go" in a list of languages) is too.
 * @param verdicts changed in place.
 */
export function keepTables(lines: readonly Line[], verdicts: Verdict[]): void {
  const kept = new Set<number>()
  for (const [index, { cell }] of lines.entries())
    if (cell && !verdicts[index]) kept.add(cell.table)
  for (const [index, { cell }] of lines.entries())
    if (cell && kept.has(cell.table) && BY_LINE.has(verdicts[index]?.step ?? ''))
      verdicts[index] = null
}
