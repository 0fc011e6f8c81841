import { join } from 'node:path'

const PART = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]*$/u

/** Returns the place of a library file on disk. `file` is relative, with slashes; throws for names that leave the library. */
export function pathIn(root: string, file: string): string {
  const parts = file.split('/')
  if (!parts.every((part) => PART.test(part))) throw new Error('Invalid name of a library file')
  return join(root, ...parts)
}
