import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'

/**
 * Every file of a folder and of the folders in it, sorted by its path from there; hidden ones and links are left out.
 * Fails with the system's error where the folder itself cannot be read.
 */
export async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(/[\\/]/).some((part) => part.startsWith('.')))
    .sort((one, other) => (one < other ? -1 : 1))
}
