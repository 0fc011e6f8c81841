import { lstat } from 'node:fs/promises'

/** Returns an unused path next to a file for its saved copy: `<name>.<why>-<time>`, with `-2`, `-3` … if taken. */
export async function freeSiblingPath(
  place: string,
  why: 'damaged' | 'conflict',
  time: Date,
): Promise<string> {
  return freePath(`${place}.${why}-${timeStamp(time)}`, isOnDisk)
}

/** Returns the path, or with `-2`, `-3` … the first that is not taken. */
export async function freePath(
  path: string,
  isTaken: (path: string) => Promise<boolean>,
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? path : `${path}-${number}`
    if (!(await isTaken(free))) return free
  }
}

/** The time to the second for names of files, such as 20261123T120000Z. */
export function timeStamp(time: Date): string {
  return time.toISOString().replaceAll(/[-:]|\.\d+/g, '')
}

async function isOnDisk(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null
}
