import { lstat, realpath } from 'node:fs/promises'
import { dirname, sep } from 'node:path'

/** Whether what stands at a place, or will, is inside a folder, with every link on the way followed. */
export async function isInside(root: string, place: string): Promise<boolean> {
  const base = await realpath(root)
  for (let at = place; ; at = dirname(at)) {
    const real = await realpath(at).catch(() => null)
    if (real !== null) return real === base || real.startsWith(base + sep)
    // What is there and yet leads nowhere is a link whose end is missing: writing would make that end.
    if (await lstat(at).catch(() => null)) return false
    if (at === root) return false
  }
}
