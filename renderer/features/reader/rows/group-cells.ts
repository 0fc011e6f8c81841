/** A block that may be a table cell. */
type Placed = { cell?: { table: number; row: number; column: number; header: boolean } | undefined }

/** A position in a table's grid and its blocks; empty where the document has none. */
export type TablePlace<T> = { column: number; header: boolean; blocks: T[] }
export type TableLine<T> = { row: number; places: TablePlace<T>[] }

/** Returns the blocks of one table as lines of grid positions; all lines have the width of the widest. */
export function groupCells<T extends Placed>(blocks: readonly T[]): TableLine<T>[] {
  const width = Math.max(0, ...blocks.map(({ cell }) => (cell?.column ?? 0) + 1))
  const byRow = Map.groupBy(blocks, ({ cell }) => cell?.row ?? 0)
  return [...byRow].map(([row, inRow]) => {
    const byColumn = Map.groupBy(inRow, ({ cell }) => cell?.column ?? 0)
    const places = Array.from({ length: width }, (_, column) => {
      const here = byColumn.get(column) ?? []
      return { column, header: here.some(({ cell }) => cell?.header === true), blocks: here }
    })
    return { row, places }
  })
}
