import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'

/** Bytes of a picture at most. */
const LARGEST = 32 * 1024 * 1024

/**
 * The files that a saved page names beside itself (`page_files/photo.jpg`), by the addresses in it: only within the page's own
 * folder, whatever its links and the folder's links say. Null for anything else.
 */
export function openPageFolder(folder: string): (address: string) => Uint8Array | null {
  return (address) => {
    const name = nameOf(address)
    if (name === null) return null
    try {
      const root = realpathSync(folder)
      const file = realpathSync(join(root, name))
      const inside = relative(root, file)
      if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null
      const found = statSync(file)
      return found.isFile() && found.size <= LARGEST ? readFileSync(file) : null
    } catch {
      return null
    }
  }
}

/** The relative path that an address without a scheme names; null where it has one, or leads out. */
function nameOf(address: string): string | null {
  if (/^[a-z][a-z\d+.-]*:|^[/\\]/i.test(address)) return null
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, '')).replaceAll('/', sep)
    const parts = path.split(/[\\/]/)
    return path === '' || path.includes('\0') || parts.includes('..') ? null : path
  } catch {
    return null
  }
}
