import { MAX_FOLDER_DEPTH, MAX_FOLDER_ENTRIES } from '../../../contract/files/import-limit.ts'
import type { Given, GivenFile } from './given-files.ts'

/** An entry of a folder, as far as it is asked (File and Directory Entries API). */
export type Entry = Pick<FileSystemEntry, 'name' | 'fullPath' | 'isDirectory'>

/** What the window's own entries can do; a test gives others. */
export type EntryReader = {
  fileOf: (entry: Entry) => Promise<File>
  /** Those of a folder, some at a time; an empty list at the end. */
  childrenOf: (entry: Entry) => () => Promise<readonly Entry[]>
}

/** The files that were dropped, and those of the folders that were. To be called while the drop is handled. */
export function droppedFiles(transfer: DataTransfer): Promise<Given> {
  // The list is emptied when the handler has ended.
  const dropped = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const files = dropped.flatMap(({ entry, file }) =>
    file && !entry?.isDirectory ? [{ path: file.name, open: async () => file }] : [],
  )
  const folders = dropped.flatMap(({ entry }) => (entry?.isDirectory ? [entry] : []))
  return givenOf(files, folders, WINDOW)
}

/** Files, and those of folders: so many and so deep that a person waits for none of it. */
export async function givenOf(
  files: readonly GivenFile[],
  folders: readonly Entry[],
  { fileOf, childrenOf }: EntryReader,
): Promise<Given> {
  const found = [...files]
  const waiting = folders.map((entry) => ({ entry, depth: 0 }))
  let looked = 0
  let isCut = false
  for (let next = waiting.shift(); next && looked <= MAX_FOLDER_ENTRIES; next = waiting.shift()) {
    const { entry: folder, depth } = next
    const read = childrenOf(folder)
    for (let some = await readable(read); some.length > 0; some = await readable(read)) {
      looked += some.length
      for (const entry of some) {
        const path = entry.fullPath.replace(/^\//, '')
        if (!entry.isDirectory) found.push({ path, open: () => fileOf(entry) })
        else if (entry.name.startsWith('.')) continue
        else if (depth < MAX_FOLDER_DEPTH) waiting.push({ entry, depth: depth + 1 })
        else isCut = true
      }
      if (looked > MAX_FOLDER_ENTRIES) {
        isCut = true
        break
      }
    }
  }
  return { files: found, folder: folders[0]?.name ?? null, isCut }
}

/** A folder within that may not be read has nothing for us. */
async function readable(read: () => Promise<readonly Entry[]>): Promise<readonly Entry[]> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof DOMException) return []
    throw error
  }
}

const WINDOW: EntryReader = {
  fileOf: (entry) =>
    new Promise((resolve, reject) => {
      if (isFile(entry)) entry.file(resolve, reject)
      else reject(new DOMException('no file', 'NotFoundError'))
    }),
  childrenOf: (entry) => {
    const reader = isFolder(entry) ? entry.createReader() : null
    return () =>
      new Promise((resolve, reject) => {
        if (reader) reader.readEntries(resolve, reject)
        else resolve([])
      })
  },
}

const isFile = (entry: Entry): entry is FileSystemFileEntry => 'file' in entry
const isFolder = (entry: Entry): entry is FileSystemDirectoryEntry => 'createReader' in entry

/** The files that a dialog gave: chosen ones by their names, those of a chosen folder by their ways. */
export function chosenFiles(files: readonly File[]): Given {
  const found: GivenFile[] = []
  let isCut = false
  for (const file of files) {
    const path = file.webkitRelativePath || file.name
    // The folder's own name comes first.
    const isTooDeep = path.split('/').length > MAX_FOLDER_DEPTH + 2
    if (isTooDeep || found.length >= MAX_FOLDER_ENTRIES) isCut = true
    else found.push({ path, open: async () => file })
  }
  const [folder = '', ...inFolder] = files[0]?.webkitRelativePath.split('/') ?? []
  return { files: found, folder: inFolder.length > 0 ? folder : null, isCut }
}
