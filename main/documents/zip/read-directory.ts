import { DocumentError } from '../document-error.ts'

export type ZipEntry = {
  name: string
  /** 0 is stored, 8 is deflated. */
  method: number
  /** Offset of its data in the archive, and its length. */
  start: number
  compressed: number
  isEncrypted: boolean
  isLink: boolean
}

const END_RECORD_SIGNATURE = 0x06054b50
const CENTRAL_HEADER_SIGNATURE = 0x02014b50
const LOCAL_HEADER_SIGNATURE = 0x04034b50
/** The end record with the longest possible comment. */
const MAX_END_RECORD_BYTES = 65_535 + 22

/**
 * Reads the entries of a zip archive from its central directory, the only authority (APPNOTE 4.3.1). Entries with
 * overlapping data are refused: only zip bombs have them.
 * @throws DocumentError broken, too-large for more than `maxEntries` entries.
 */
export function readDirectory(bytes: Uint8Array, maxEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const first = view.getUint32(end + 16, true)
  if (count > maxEntries) throw new DocumentError('too-large', `${count} entries`)
  const entries: ZipEntry[] = []
  let at = first
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_HEADER_SIGNATURE)
      throw broken('its directory')
    const flags = view.getUint16(at + 8, true)
    const length = view.getUint16(at + 28, true)
    const next = at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw broken('its directory')
    const name = nameOf(bytes.subarray(at + 46, at + 46 + length))
    const compressed = view.getUint32(at + 20, true)
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      start: dataStart(view, view.getUint32(at + 42, true), compressed),
      compressed,
      isEncrypted: (flags & 1) === 1,
      // The upper half is a Unix mode if the creator set one; 0xA000 is a symbolic link.
      isLink: (view.getUint16(at + 40, true) & 0xf000) === 0xa000,
    })
    at = next
  }
  refuseOverlap(entries, first)
  return entries
}

const broken = (what: string) => new DocumentError('broken', `zip archive: ${what}`)

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - MAX_END_RECORD_BYTES)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_RECORD_SIGNATURE) return at
  }
  throw broken('no end record')
}

function dataStart(view: DataView, header: number, compressed: number): number {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_HEADER_SIGNATURE)
    throw broken('a local header')
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  if (start + compressed > view.byteLength) throw broken('an entry that is cut off')
  return start
}

function refuseOverlap(entries: readonly ZipEntry[], directory: number): void {
  const sorted = entries
    .filter(({ compressed }) => compressed > 0)
    .toSorted((one, other) => one.start - other.start)
  for (const [index, { start, compressed }] of sorted.entries()) {
    const next = sorted[index + 1]?.start ?? directory
    if (start + compressed > next) throw broken('entries lie over each other')
  }
}

/** Names are read as UTF-8, flagged or not; code page 437 falls back to Latin-1, which keeps names distinct. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}
