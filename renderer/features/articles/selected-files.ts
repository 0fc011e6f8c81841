import { MAX_FOLDER_DEPTH, MAX_FOLDER_ENTRIES } from '../../../contract/files/import-limit.ts'
import type { FileSelection, SelectedFile } from './choose-texts.ts'

/** The used part of a directory entry (File and Directory Entries API). */
export type Entry = Pick<FileSystemEntry, 'name' | 'fullPath' | 'isDirectory'>

/** Access to entries; tests replace the browser's. */
export type EntryReader = {
  fileOf: (entry: Entry) => Promise<File>
  /** Returns a function that reads a directory in batches; an empty batch ends it. */
  childrenOf: (entry: Entry) => () => Promise<readonly Entry[]>
}

/** Resolves to files and the contents of directories, limited in number and depth, so that it is quick. */
export async function collectFiles(
  { files, folders }: { files: readonly SelectedFile[]; folders: readonly Entry[] },
  { fileOf, childrenOf }: EntryReader = BROWSER_READER,
): Promise<FileSelection> {
  const found = [...files]
  const pending = folders.map((entry) => ({ entry, depth: 0 }))
  let seen = 0
  let isCut = false
  for (let next = pending.shift(); next && seen <= MAX_FOLDER_ENTRIES; next = pending.shift()) {
    const { entry: folder, depth } = next
    const read = childrenOf(folder)
    for (let batch = await readOrEmpty(read); batch.length > 0; batch = await readOrEmpty(read)) {
      seen += batch.length
      for (const entry of batch) {
        const path = entry.fullPath.replace(/^\//, '')
        if (!entry.isDirectory) found.push({ path, open: () => fileOf(entry) })
        else if (entry.name.startsWith('.')) continue
        else if (depth < MAX_FOLDER_DEPTH) pending.push({ entry, depth: depth + 1 })
        else isCut = true
      }
      if (seen > MAX_FOLDER_ENTRIES) {
        isCut = true
        break
      }
    }
  }
  return { files: found, folder: folders[0]?.name ?? null, isCut }
}

/** An unreadable directory counts as empty. */
async function readOrEmpty(read: () => Promise<readonly Entry[]>): Promise<readonly Entry[]> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof DOMException) return []
    throw error
  }
}

const BROWSER_READER: EntryReader = {
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

/** Returns the files of a file dialog: single ones with their name, those of a folder with their path. */
export function chosenFiles(files: readonly File[]): FileSelection {
  const found: SelectedFile[] = []
  let isCut = false
  for (const file of files) {
    const path = file.webkitRelativePath || file.name
    // The path starts with the folder's name.
    const isTooDeep = path.split('/').length > MAX_FOLDER_DEPTH + 2
    if (isTooDeep || found.length >= MAX_FOLDER_ENTRIES) isCut = true
    else found.push({ path, open: async () => file })
  }
  const [folder = '', ...inFolder] = files[0]?.webkitRelativePath.split('/') ?? []
  return { files: found, folder: inFolder.length > 0 ? folder : null, isCut }
}
