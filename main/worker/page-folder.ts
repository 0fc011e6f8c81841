import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { type Beside, filesBeside, relativePathOf } from '../documents/bytes/beside-page.ts'

/** Bytes of a picture at most. */
const MAX_PICTURE_BYTES = 32 * 1024 * 1024

/**
 * The files that a saved page names beside itself (`page_files/photo.jpg`), by the addresses in it: only within the page's own
 * folder, whatever its links and the folder's links say. Null for anything else.
 */
export function openPageFolder(folder: string): (address: string) => Uint8Array | null {
  return (address) => {
    const path = relativePathOf(address)
    if (path === null) return null
    try {
      const root = realpathSync(folder)
      const file = realpathSync(join(root, path))
      const inside = relative(root, file)
      if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null
      const found = statSync(file)
      return found.isFile() && found.size <= MAX_PICTURE_BYTES ? readFileSync(file) : null
    } catch {
      return null
    }
  }
}

/** Finds what lies beside a page by the addresses in it; null for what is not there. */
export function openBeside(beside: Beside): (address: string) => Uint8Array | null {
  return 'folder' in beside ? openPageFolder(beside.folder) : filesBeside(beside)
}
