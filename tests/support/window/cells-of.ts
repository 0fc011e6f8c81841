import type { ImportedDocument } from '../../../main/documents/imported-document.ts'

/** Each block as `table:row:column`, with `h` behind it in a head, and what it says; of what is in no table its kind alone. */
export const cellsOf = ({ blocks }: ImportedDocument): string[] =>
  blocks.map(({ kind, cell, segments }) =>
    cell === undefined
      ? kind
      : `${cell.table}:${cell.row}:${cell.column}${cell.header ? 'h' : ''} ${segments.join(' ')}`,
  )
