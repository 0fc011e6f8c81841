import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { besidePages } from '../../contract/files/folder-texts.ts'
import { isNoTextName } from '../../contract/files/opened-files.ts'

/**
 * Every file of a folder and of the folders in it that may be a text, sorted by its path from there. Left out are hidden ones
 * and links, what belongs to a saved page, and what its name says to be a picture, a sound, a type or a program of pages.
 * Fails with the system's error where the folder itself cannot be read.
 */
export async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && !isNoTextName(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
  const pieces = besidePages(paths)
  return paths
    .filter((path) => !pieces.has(path))
    .map((path) => path.replaceAll('/', sep))
    .sort((one, other) => (one < other ? -1 : 1))
}
