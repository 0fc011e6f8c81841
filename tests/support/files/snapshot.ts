import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** All files of a folder by path with slashes, with their bytes in base64, for comparison. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const found = await Promise.all(
    files.map(async (file): Promise<[string, string]> => {
      const path = file
        .slice(folder.length + 1)
        .split(sep)
        .join('/')
      return [path, await readFile(file, 'base64')]
    }),
  )
  return Object.fromEntries(found)
}
