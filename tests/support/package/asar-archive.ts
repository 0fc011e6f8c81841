import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

interface Entry {
  files?: Record<string, Entry>
  size?: number
  offset?: string
  link?: string
  unpacked?: boolean
  executable?: boolean
  integrity?: { algorithm: string; hash: string; blockSize: number; blocks: string[] }
}

interface ArchivedFile {
  /** Relative path with `/`. */
  path: string
  content: Buffer
  /** What is wrong with the entry: content that does not match its hashes, no hash, a link, or an offset outside the archive; null if nothing is. */
  fault: string | null
}

export interface AsarArchive {
  /** SHA-256 of the header, which Electron compares with the one embedded in the executable. */
  headerHash: string
  files: ArchivedFile[]
}

/**
 * Reads an asar archive and checks each file against the hashes in its header. The format: a pickle of the header's size (8 bytes), a
 * pickle of the header as JSON (its string's length at byte 12, the string at 16), then the files. Source: README of @electron/asar.
 */
export function readAsar(archive: string): AsarArchive {
  const bytes = readFileSync(archive)
  const start = 8 + bytes.readUInt32LE(4)
  const header = bytes.subarray(16, 16 + bytes.readUInt32LE(12))
  const files: ArchivedFile[] = []
  const walk = (entry: Entry, path: string): void => {
    if (entry.files) {
      for (const [name, child] of Object.entries(entry.files))
        walk(child, path ? `${path}/${name}` : name)
      return
    }
    const at = start + Number(entry.offset ?? Number.NaN)
    const content = bytes.subarray(at, at + (entry.size ?? 0))
    files.push({ path, content, fault: faultOf(entry, content) })
  }
  const top: Entry = JSON.parse(header.toString())
  walk(top, '')
  return { headerHash: sha256(header), files }
}

function faultOf(entry: Entry, content: Buffer): string | null {
  if (entry.link !== undefined) return 'a link'
  if (entry.unpacked) return 'outside the archive'
  if (content.length !== entry.size) return 'cut short'
  const { integrity } = entry
  if (integrity?.algorithm !== 'SHA256') return 'without a hash'
  if (integrity.hash !== sha256(content)) return 'not the bytes of its hash'
  const blocks: string[] = []
  for (let at = 0; at === 0 || at < content.length; at += integrity.blockSize)
    blocks.push(sha256(content.subarray(at, at + integrity.blockSize)))
  return blocks.join() === integrity.blocks.join() ? null : 'not the bytes of its blocks'
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
