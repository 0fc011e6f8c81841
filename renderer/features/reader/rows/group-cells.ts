/** What is told of a block that is a cell of a table. */
type Placed = { cell?: { table: number; row: number; column: number; header: boolean } | undefined }

/** A place of a table: the blocks in it, none where the document has nothing there. */
export type TablePlace<T> = { column: number; header: boolean; blocks: T[] }
export type TableLine<T> = { row: number; places: TablePlace<T>[] }

/** The blocks of one table as lines of places, every line as wide as the widest. */
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
