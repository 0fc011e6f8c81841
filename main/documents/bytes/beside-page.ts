import { isPageFolder } from '../../../contract/folder-texts.ts'
import { isPictureName } from '../../../contract/opened-files.ts'

/** What lies beside a page: the files that came with it, or the folder of the disk that it lies in. */
export type Beside = readonly BesideFile[] | { folder: string }

/** A file that lies beside a page and came with it, by its path from the page's folder, with slashes. */
export type BesideFile = { path: string; bytes: Uint8Array }

/**
 * The files that came with a page, by the addresses in it. One that is not where the address says is found by its name
 * alone, if only one has that: pictures may have been chosen without their folder.
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
 * The folder beside a page that its pictures lie in, told by the addresses of those that did not come with it; null where it is
 * not certain that a browser made one. A page of the network names folders too, which nobody has saved.
 */
export function pageFolderOf(addresses: readonly string[]): string | null {
  for (const address of addresses) {
    const [folder, ...rest] = besidePathOf(address)?.split('/') ?? []
    if (folder !== undefined && rest.length > 0 && isPageFolder(folder)) return folder
  }
  return null
}

/**
 * The folder beside a text that its pictures lie in, told by the addresses of those that did not come with it; empty where they lie
 * beside the text itself. Null where it names none: such a text was written on the disk that it lies on.
 */
export function pictureFolderOf(addresses: readonly string[]): string | null {
  for (const address of addresses) {
    const path = besidePathOf(address)
    if (path !== null && isPictureName(path))
      return path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
  }
  return null
}

/** The path that an address names, NFC, with slashes and without its dots; null as `relativePathOf`. */
function besidePathOf(address: string): string | null {
  const path = relativePathOf(address)
  const parts = path?.normalize('NFC').split(/[\\/]/) ?? []
  return parts.filter((part) => part !== '' && part !== '.').join('/') || null
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The relative path that an address without a scheme names; null where it has one, or leads out. */
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
