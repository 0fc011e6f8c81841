import type { SelectedFile } from './choose-texts.ts'

/** Dropped files, and directories whose contents are still to be read. */
export type Dropped = { files: readonly SelectedFile[]; folders: readonly FileSystemEntry[] }

/** Returns what was dropped. Call it synchronously in the drop handler: the DataTransfer is cleared after it. */
export function droppedFiles(transfer: DataTransfer): Dropped {
  const dropped = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  return {
    files: dropped.flatMap(({ entry, file }) =>
      file && !entry?.isDirectory ? [{ path: file.name, open: async () => file }] : [],
    ),
    folders: dropped.flatMap(({ entry }) => (entry?.isDirectory ? [entry] : [])),
  }
}
