import { inflateRawSync } from 'node:zlib'
import { DocumentError } from '../document-error.ts'
import { readDirectory, type ZipEntry } from './read-directory.ts'

export type ZipLimits = {
  /** Entries of an archive. */
  entries: number
  /** Inflated bytes of one entry, and of all that is read of an archive. */
  entry: number
  total: number
  /** How much longer than its compressed bytes an entry above 1 MiB may become. Deflate itself ends at 1032; text of a book is near 5. */
  ratio: number
}

const LIMITS: ZipLimits = {
  entries: 20_000,
  entry: 64 * 1024 * 1024,
  total: 512 * 1024 * 1024,
  ratio: 250,
}
/** Below this an entry may be as compressible as it likes, in bytes. */
const SMALL = 1024 * 1024

export type ZipArchive = {
  /** Of every file that can be read, as the archive gives them: relative, with slashes. */
  names: readonly string[]
  /**
   * The bytes of a file; null where the archive has none of that name. Archives inside are bytes like any other.
   * @throws DocumentError too-large where a limit is passed, broken where its bytes are damaged.
   */
  read: (name: string) => Uint8Array | null
}

/**
 * Opens a zip archive (APPNOTE 6.3.10) without trusting what its headers say: sizes are those that inflating gives, and it
 * stops at the limits. Names that lead out of the archive, and symbolic links, are as if they were not there. Node's own
 * zlib inflates: it takes a limit and is native code.
 * @throws DocumentError broken, protected (encrypted entries), too-large.
 */
export function openZip(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): ZipArchive {
  const { entries: most, entry: largest, total, ratio } = { ...LIMITS, ...limits }
  const entries = new Map<string, ZipEntry>()
  for (const entry of readDirectory(bytes, most)) {
    // The first of two entries with one name counts: what checks an archive and what reads it see the same.
    if (!entry.isLink && isInside(entry.name) && !entries.has(entry.name))
      entries.set(entry.name, entry)
  }
  let left = total
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (entry === undefined) return null
      if (entry.isEncrypted) throw new DocumentError('protected', `${name} is encrypted`)
      const compressed = bytes.subarray(entry.start, entry.start + entry.compressed)
      const allowed = Math.min(largest, left, Math.max(SMALL, compressed.length * ratio))
      const content = inflate(compressed, entry.method, allowed, name)
      left -= content.length
      return content
    },
  }
}

function inflate(bytes: Uint8Array, method: number, allowed: number, name: string): Uint8Array {
  if (method === 0) {
    if (bytes.length > allowed) throw new DocumentError('too-large', `${name} inflated`)
    return bytes
  }
  if (method !== 8) throw new DocumentError('broken', `${name}: compression method ${method}`)
  if (allowed < 1) throw new DocumentError('too-large', `${name} inflated`)
  try {
    return inflateRawSync(bytes, { maxOutputLength: allowed })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new DocumentError('too-large', `${name} inflated`)
    throw new DocumentError('broken', `${name} cannot be inflated`)
  }
}

/** A name that stays in the archive's own folder, on every system. */
function isInside(name: string): boolean {
  return (
    name !== '' &&
    !/^(?:\/|[A-Za-z]:)|[\\\0]/.test(name) &&
    !name.endsWith('/') &&
    !name.split('/').includes('..')
  )
}
