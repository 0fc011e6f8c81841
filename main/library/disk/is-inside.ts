import { lstat, realpath } from 'node:fs/promises'
import { dirname, sep } from 'node:path'

/** Whether an existing or future path is inside a folder once all symbolic links are resolved. */
export async function isInside(root: string, place: string): Promise<boolean> {
  const base = await realpath(root)
  for (let at = place; ; at = dirname(at)) {
    const real = await realpath(at).catch(() => null)
    if (real !== null) return real === base || real.startsWith(base + sep)
    // Anything else was created since.
    const isDanglingLink = (await lstat(at).catch(() => null))?.isSymbolicLink() === true
    // Writing would create its target.
    if (isDanglingLink) return false
    if (at === root) return false
  }
}
