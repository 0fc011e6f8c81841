import type { ImportedDocument } from '../../../main/documents/imported-document.ts'

/** Each block as `table:row:column text`, with `h` after the column of a header cell; only its kind if it is not in a table. */
export const cellsOf = ({ blocks }: ImportedDocument): string[] =>
  blocks.map(({ kind, cell, segments }) =>
    cell === undefined
      ? kind
      : `${cell.table}:${cell.row}:${cell.column}${cell.header ? 'h' : ''} ${segments.join(' ')}`,
  )
