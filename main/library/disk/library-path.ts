import { existsSync } from 'node:fs'
import { join } from 'node:path'

const PART = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]*$/u

/**
 * Returns the place of a library file on disk. `file` is relative, with slashes, in NFC; throws for names that leave the
 * library. Where a folder came from a Mac in an archive, its names are NFD on disk, which other systems treat as
 * different names: then the place has them as they are.
 */
export function pathIn(root: string, file: string): string {
  const parts = file.split('/')
  if (!parts.every((part) => PART.test(part))) throw new Error('Invalid name of a library file')
  return parts.reduce((folder, part) => {
    const composed = join(folder, part)
    const decomposed = join(folder, part.normalize('NFD'))
    const isOther = decomposed !== composed && !existsSync(composed) && existsSync(decomposed)
    return isOther ? decomposed : composed
  }, root)
}
