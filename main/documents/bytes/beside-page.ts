import { isPageFolder } from '../../../contract/files/folder-texts.ts'
import { isPictureName } from '../../../contract/files/opened-files.ts'

/** The files beside a page: those uploaded with it, or its folder on disk. */
export type Beside = readonly BesideFile[] | { folder: string }

/** A file that came with a page, by its path relative to the page's folder, with slashes. */
export type BesideFile = { path: string; bytes: Uint8Array }

/**
 * Looks up files that came with a page by the addresses in it. A file not found at its path is looked up by name
 * alone if that is unique: pictures may have been chosen without their folder.
 */
export function filesBeside(files: readonly BesideFile[]): (address: string) => Uint8Array | null {
  const byPath = new Map(files.map((file) => [file.path.normalize('NFC'), file]))
  const byName = new Map<string, BesideFile | null>()
  for (const [path, file] of byPath) {
    const name = lastPart(path)
    byName.set(name, byName.has(name) ? null : file)
  }
  return (address) => {
    const path = besidePathOf(address)
    if (path === null) return null
    return (byPath.get(path) ?? byName.get(lastPart(path)))?.bytes ?? null
  }
}

/**
 * The folder beside a page with its pictures, from the addresses of missing pictures; null unless it is surely a
 * folder made by a browser when saving. Unsaved pages contain folder names too, which do not exist on disk.
 */
export function pageFolderOf(addresses: readonly string[]): string | null {
  for (const address of addresses) {
    const [folder, ...rest] = besidePathOf(address)?.split('/') ?? []
    if (folder !== undefined && rest.length > 0 && isPageFolder(folder)) return folder
  }
  return null
}

/**
 * The folder beside a text with its pictures, from the addresses of missing pictures; '' if they are beside the text
 * itself. Null where it names none. Such a text was written on the disk it is on.
 */
export function pictureFolderOf(addresses: readonly string[]): string | null {
  for (const address of addresses) {
    const path = besidePathOf(address)
    if (path !== null && isPictureName(path))
      return path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
  }
  return null
}

/** Normalizes an address to a relative path: NFC, slashes, no `.` segments; null like `relativePathOf`. */
function besidePathOf(address: string): string | null {
  const path = relativePathOf(address)
  const parts = path?.normalize('NFC').split(/[\\/]/) ?? []
  return parts.filter((part) => part !== '' && part !== '.').join('/') || null
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/**
 * The relative path of an address without a scheme; null for other addresses and for paths that lead out of the
 * folder.
 */
export function relativePathOf(address: string): string | null {
  if (/^[a-z][a-z\d+.-]*:|^[/\\]/i.test(address)) return null
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ''))
    const parts = path.split(/[\\/]/)
    return path === '' || path.includes('\0') || parts.includes('..') ? null : path
  } catch {
    return null
  }
}
