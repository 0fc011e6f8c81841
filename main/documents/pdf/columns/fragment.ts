import type { PdfPicture, PdfRun, PdfTable } from '../model/pdf-text.ts'

/** Adjacent runs on one baseline: a line, or the part of one in a column or cell. Pictures and tables are fragments without runs, with `y` at their centre. Points. */
export type Fragment = {
  x: number
  right: number
  y: number
  size: number
  runs: PdfRun[]
  picture?: PdfPicture
  table?: PdfTable<PdfRun>
}

const isVisible = ({ text }: PdfRun) => text.trim() !== ''

/** Whether all visible text of a fragment is bold. */
export const isBold = ({ runs }: Fragment) =>
  runs.filter(isVisible).every(({ font }) => font.isBold)

/** Whether all visible text of a fragment is in a monospaced font. */
export const isMono = ({ runs }: Fragment) =>
  runs.filter(isVisible).every(({ font }) => font.isMono)

/** Whether at least `wanted` lines fill more than 60 % of the column's width, as prose does, but not table cells or line numbers. */
export function isFilled(column: readonly Fragment[], wanted: number): boolean {
  const from = column.reduce((least, { x }) => Math.min(least, x), Infinity)
  const to = column.reduce((most, { right }) => Math.max(most, right), -Infinity)
  const sizes = column.map(({ size }) => size).sort((one, other) => one - other)
  const size = sizes[Math.floor(sizes.length / 2)] ?? 0
  const full = column.filter(({ x, right }) => right - x > (to - from) * 0.6).length
  return to - from > size * 8 && full >= wanted
}
