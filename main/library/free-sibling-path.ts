import { lstat } from 'node:fs/promises'

/** Returns an unused path next to a file for its saved copy: `<name>.<why>-<time>`, with `-2`, `-3` … if taken. */
export async function freeSiblingPath(
  place: string,
  why: 'damaged' | 'conflict',
  time: Date,
): Promise<string> {
  const name = `${place}.${why}-${time.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}-${number}`
    if (!(await lstat(free).catch(() => null))) return free
  }
}
