import { isWide } from '../width.ts'
import type { PdfFlow } from './page-runs.ts'
import type { PdfLine, PdfRun } from './pdf-text.ts'
import { type Fragment, orderColumns } from './order-columns.ts'

/** Of the type's size: how far runs of one fragment may stand apart. Words stand closer, but in lines that were stretched, which are put together again; a gutter between columns is wider. */
const APART = 0.85

/**
 * A flow's runs as lines in reading order: runs that stand side by side are a fragment, fragments are put into columns,
 * and those of a column that share a baseline are a line.
 * @param column the number that the first column is given.
 */
export function groupLines(flow: PdfFlow, page: number, column: number): PdfLine[] {
  const lines: PdfLine[] = []
  for (const [index, fragments] of orderColumns(fragmentsOf(flow.runs)).entries()) {
    const left = quantile(
      fragments.map(({ x }) => x),
      0.05,
    )
    const right = quantile(
      fragments.map((one) => one.right),
      0.95,
    )
    for (const parts of baselines(fragments)) {
      const runs = readingOrder(
        parts.flatMap((one) => one.runs),
        flow.isRtl,
      )
      const text = joinRuns(runs).replace(/\s+/g, ' ').trim()
      if (text === '') continue
      lines.push({
        text,
        x: Math.min(...parts.map((one) => one.x)),
        right: Math.max(...parts.map((one) => one.right)),
        y: parts[0]?.y ?? 0,
        size: sizeOf(runs),
        page,
        column: { id: column + index, left, right },
      })
    }
  }
  return lines
}

function fragmentsOf(runs: readonly PdfRun[]): Fragment[] {
  const fragments: Fragment[] = []
  let last: Fragment | null = null
  for (const run of runs) {
    const size = Math.max(run.size, last?.size ?? 0)
    const isSame =
      last !== null &&
      Math.abs(run.y - last.y) < size * 0.45 &&
      run.x > last.x - size &&
      run.x - last.right < APART * size &&
      run.x - last.right > -size * 0.6
    // pdf.js fills every gap with a space as wide as it, a gutter too: spaces do not make a fragment longer.
    if (run.text.trim() === '') {
      if (last !== null && isSame) last.runs.push(run)
    } else if (last !== null && isSame) {
      last.runs.push(run)
      last.right = Math.max(last.right, run.x + run.width)
      if (run.size > last.size) Object.assign(last, { size: run.size, y: run.y })
    } else {
      last = { x: run.x, right: run.x + run.width, y: run.y, size: run.size, runs: [run] }
      fragments.push(last)
    }
  }
  return fragments
}

/** The fragments of a column by their baselines, from top to bottom. */
function baselines(fragments: readonly Fragment[]): Fragment[][] {
  const sorted = fragments.toSorted((one, other) => other.y - one.y || one.x - other.x)
  const rows: Fragment[][] = []
  for (const fragment of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && first.y - fragment.y < Math.min(first.size, fragment.size) * 0.4)
      row.push(fragment)
    else rows.push([fragment])
  }
  return rows.map((row) => row.sort((one, other) => one.x - other.x))
}

/**
 * From left to right, or from right to left where most letters of the line run so; what runs the other way inside it
 * (a number, a name in Latin) is put back into its own order.
 */
function readingOrder(runs: readonly PdfRun[], isMirrored: boolean): PdfRun[] {
  const letters = (isRtl: boolean) =>
    runs.reduce((sum, run) => (run.isRtl === isRtl ? sum + letterCount(run.text) : sum), 0)
  const place = (run: PdfRun) => (isMirrored ? -run.x - run.width : run.x)
  const isRtl = letters(true) > letters(false)
  const sorted = runs.toSorted((one, other) => place(one) - place(other))
  if (!isRtl) return sorted
  const ordered: PdfRun[] = []
  let inner: PdfRun[] = []
  for (const run of sorted.reverse()) {
    const isOther = !run.isRtl && /[\p{L}\p{N}]/u.test(run.text)
    if (isOther || (inner.length > 0 && !run.isRtl)) inner.unshift(run)
    else {
      ordered.push(...inner, run)
      inner = []
    }
  }
  return [...ordered, ...inner]
}

const letterCount = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

function joinRuns(runs: readonly PdfRun[]): string {
  let text = ''
  let last: PdfRun | null = null
  for (const run of runs) {
    if (last !== null && !/\s$/.test(text) && !/^\s/.test(run.text)) {
      const gap = Math.max(run.x - last.x - last.width, last.x - run.x - run.width)
      const between = Array.from(text).at(-1) ?? ''
      const wide = isWide(between.codePointAt(0) ?? 0) && isWide(run.text.codePointAt(0) ?? 0)
      if (gap > Math.max(last.size, run.size) * (wide ? 0.9 : 0.17)) text += ' '
    }
    text += run.text
    last = run
  }
  return text
}

/** The size that most characters have. */
function sizeOf(runs: readonly PdfRun[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of runs) {
    const key = Math.round(size * 10) / 10
    counts.set(key, (counts.get(key) ?? 0) + text.trim().length)
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.round((sorted.length - 1) * part)] ?? 0
}
