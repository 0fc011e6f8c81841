import type { LineBox } from '../turn/screen-break.ts'

/** A line or a picture with its horizontal extent, in CSS pixels of the window. */
export type PlacedLine = LineBox & {
  left: number
  right: number
  /** The column that it is in; null for what all columns have in common, such as a picture. */
  column: number | null
}

/** A column of text, from the middle of one gutter to the middle of the next. */
export type PageColumn = { left: number; right: number; lines: readonly LineBox[] }

type Extent = { left: number; right: number; columns: Set<number> }

/** Columns that overlap by more are one above the other, as languages that alternate. */
const MAX_OVERLAP_PX = 8

function extentsOf(lines: readonly PlacedLine[]): Extent[] {
  const extents = new Map<number, Extent>()
  for (const { column, left, right } of lines) {
    if (column === null || right <= left) continue
    const known = extents.get(column) ?? { left, right, columns: new Set([column]) }
    known.left = Math.min(known.left, left)
    known.right = Math.max(known.right, right)
    extents.set(column, known)
  }
  const merged: Extent[] = []
  for (const extent of [...extents.values()].toSorted((a, b) => a.left - b.left)) {
    const last = merged.at(-1)
    if (last && last.right - extent.left > MAX_OVERLAP_PX) {
      last.right = Math.max(last.right, extent.right)
      for (const column of extent.columns) last.columns.add(column)
    } else merged.push(extent)
  }
  return merged
}

/** Returns the columns of text from left to right, which fill the window's width; one if there is no text. */
export function columnsOf(lines: readonly PlacedLine[], width: number): PageColumn[] {
  const extents = extentsOf(lines)
  if (extents.length === 0) return [{ left: 0, right: width, lines }]
  return extents.map(({ left, right, columns }, index) => {
    const [before, after] = [extents[index - 1], extents[index + 1]]
    const from = before ? (before.right + left) / 2 : 0
    const to = after ? (right + after.left) / 2 : width
    return {
      left: from,
      right: to,
      lines: lines.filter((line) =>
        line.column === null ? line.right > from && line.left < to : columns.has(line.column),
      ),
    }
  })
}

/** Returns the left and right edges of the text. */
export function textEdges(lines: readonly PlacedLine[]): { left: number; right: number } | null {
  const extents = extentsOf(lines)
  const [first, last] = [extents[0], extents.at(-1)]
  return first && last ? { left: first.left, right: last.right } : null
}
