import { lstat } from 'node:fs/promises'

/** A free name beside a file for what must not be lost of it: `<name>.<why>-<time>`, or with `-2`, `-3` … where that is taken. */
export async function placeBeside(
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
