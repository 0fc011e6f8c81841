import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { type Beside, filesBeside, relativePathOf } from '../documents/bytes/beside-page.ts'

/** Maximum size of a picture in bytes. */
const MAX_PICTURE_BYTES = 32 * 1024 * 1024

/**
 * Reads files that a saved page refers to by relative address (`page_files/photo.jpg`), only within the page's folder
 * after resolving symbolic links. Null for anything else.
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
      // Missing, unreadable, or no name of a file: the picture is left out.
      return null
    }
  }
}

/** Reads files beside a page by address; null if missing. */
export function openBeside(beside: Beside): (address: string) => Uint8Array | null {
  return 'folder' in beside ? openPageFolder(beside.folder) : filesBeside(beside)
}
