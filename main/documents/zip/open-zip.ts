import { inflateRawSync } from 'node:zlib'
import { DocumentError } from '../document-error.ts'
import { readDirectory, type ZipEntry } from './read-directory.ts'

export type ZipLimits = {
  /** Maximum number of entries. */
  entries: number
  /** Maximum inflated bytes of one entry, and of all reads of the archive. */
  entry: number
  total: number
  /**
   * Maximum compression ratio of an entry above RATIO_EXEMPT_BYTES. Deflate reaches at most 1032; a book's text
   * is near 5.
   */
  ratio: number
}

const LIMITS: ZipLimits = {
  entries: 20_000,
  entry: 64 * 1024 * 1024,
  total: 512 * 1024 * 1024,
  ratio: 250,
}
/** The ratio is not checked up to this size. */
const RATIO_EXEMPT_BYTES = 1024 * 1024

export type ZipArchive = {
  /** Names of all readable files as the archive gives them: relative, with slashes. */
  names: readonly string[]
  /**
   * The bytes of a file; null where the archive has none of that name. Nested archives are not opened.
   * @throws DocumentError too-large where a limit is exceeded, broken where the data is damaged.
   */
  read: (name: string) => Uint8Array | null
}

/**
 * Opens a zip archive (APPNOTE 6.3.10) without trusting its headers: sizes are measured while inflating, which stops
 * at the limits. Names that point outside the archive, and symbolic links, are ignored. Node's own zlib is used: it
 * supports an output limit and is native code.
 * @throws DocumentError broken, protected (encrypted entries), too-large.
 */
export function openZip(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): ZipArchive {
  const { entries: maxEntries, entry: maxEntryBytes, total, ratio } = { ...LIMITS, ...limits }
  const entries = new Map<string, ZipEntry>()
  for (const entry of readDirectory(bytes, maxEntries)) {
    // The first of duplicate names counts, so that whatever checks an archive and whatever reads it see the same.
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
      const allowed = Math.min(
        maxEntryBytes,
        left,
        Math.max(RATIO_EXEMPT_BYTES, compressed.length * ratio),
      )
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
    if (typeof code !== 'string' || !code.startsWith('Z_')) throw error
    throw new DocumentError('broken', `${name} cannot be inflated`)
  }
}

/** Whether a name stays within the archive's root, on every operating system. */
function isInside(name: string): boolean {
  return (
    name !== '' &&
    !/^(?:\/|[A-Za-z]:)|[\\\0]/.test(name) &&
    !name.endsWith('/') &&
    !name.split('/').includes('..')
  )
}
