import { lstat, realpath } from 'node:fs/promises'
import { dirname, sep } from 'node:path'

/** Whether an existing or future path is inside a folder once all symbolic links are resolved. */
export async function isInside(root: string, place: string): Promise<boolean> {
  const base = await realpath(root)
  for (let at = place; ; at = dirname(at)) {
    const real = await realpath(at).catch(() => null)
    if (real !== null) return real === base || real.startsWith(base + sep)
    // A dangling symbolic link: writing would create its target.
    if (await lstat(at).catch(() => null)) return false
    if (at === root) return false
  }
}
