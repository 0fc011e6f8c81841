import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { LibraryFiles } from '../../../main/library/library-files.ts'

const LONG_AGO = new Date('2026-11-01T12:00:00.000Z')

/** Sets the times of all files of a folder to long ago: what was changed in the last seconds is not cached. */
export async function ageFiles(root: string, time = LONG_AGO): Promise<void> {
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), time, time)
}

/** Records the files that are read from now on. */
export function watchReads(files: LibraryFiles): string[] {
  const read: string[] = []
  const original = files.read.bind(files)
  files.read = (file) => {
    read.push(file)
    return original(file)
  }
  return read
}
