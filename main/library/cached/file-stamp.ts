import { stat } from 'node:fs/promises'

/** The state of a file on disk; any change of its content changes `id`, except within MIN_STAMP_AGE_MS. */
export type FileStamp = { id: string; bytes: number; changed: number }

/**
 * What was read from a file must not be kept by its stamp if the file was changed less than this ago: file systems record
 * times in steps of up to two seconds, so a second change of the same size could not be seen.
 */
export const MIN_STAMP_AGE_MS = 2000

/** Returns the stamp of a file by size, modification time and inode; one with an empty `id` if there is no such file. */
export async function fileStamp(place: string): Promise<FileStamp> {
  const found = await stat(place, { bigint: true }).catch(() => null)
  if (!found?.isFile()) return { id: '', bytes: 0, changed: 0 }
  return {
    id: `${found.mtimeNs} ${found.size} ${found.ino}`,
    bytes: Number(found.size),
    changed: Number(found.mtimeMs),
  }
}

/** Returns the stamp of several files together; null if one of them has none. */
export function jointStamp(stamps: readonly (FileStamp | null)[]): FileStamp | null {
  const all = stamps.filter((one) => one !== null)
  if (all.length < stamps.length) return null
  return {
    id: all.map((one) => one.id).join('|'),
    bytes: all.reduce((sum, one) => sum + one.bytes, 0),
    changed: Math.max(0, ...all.map((one) => one.changed)),
  }
}
