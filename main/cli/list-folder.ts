import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { besidePages } from '../../contract/files/folder-texts.ts'
import { isNonTextName } from '../../contract/files/opened-files.ts'

/**
 * Lists the files of a folder and its subfolders that may be texts, sorted by relative path. Excludes hidden files,
 * symbolic links, files of saved pages, and names of images, audio, fonts and scripts. Rejects with the system's
 * error if the folder cannot be read.
 */
export async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && !isNonTextName(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
  const pieces = besidePages(paths)
  return paths
    .filter((path) => !pieces.has(path))
    .map((path) => path.replaceAll('/', sep))
    .sort((one, other) => (one < other ? -1 : 1))
}
