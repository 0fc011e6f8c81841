import type { PdfPicture, PdfRun, PdfTable } from '../model/pdf-text.ts'

/** Runs side by side: a line, or the part of one that stands in a column. A picture or a table is one without runs, at its middle. */
export type Fragment = {
  x: number
  right: number
  y: number
  size: number
  runs: PdfRun[]
  picture?: PdfPicture
  table?: PdfTable<PdfRun>
}

const isSeen = ({ text }: PdfRun) => text.trim() !== ''

/** Whether all that is seen of a fragment is bold. */
export const isBold = ({ runs }: Fragment) => runs.filter(isSeen).every(({ font }) => font.isBold)

/** Whether all that is seen of it is in type of one width. */
export const isMono = ({ runs }: Fragment) => runs.filter(isSeen).every(({ font }) => font.isMono)

/** So many of its lines fill more than six tenths of the column: text does, cells and numbers of lines do not. */
export function isFilled(column: readonly Fragment[], wanted: number): boolean {
  const from = column.reduce((least, { x }) => Math.min(least, x), Infinity)
  const to = column.reduce((most, { right }) => Math.max(most, right), -Infinity)
  const sizes = column.map(({ size }) => size).sort((one, other) => one - other)
  const size = sizes[Math.floor(sizes.length / 2)] ?? 0
  const full = column.filter(({ x, right }) => right - x > (to - from) * 0.6).length
  return to - from > size * 8 && full >= wanted
}
