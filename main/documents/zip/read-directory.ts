import { DocumentError } from '../document-error.ts'

export type ZipEntry = {
  name: string
  /** 0 is stored, 8 is deflated. */
  method: number
  /** Where its bytes begin in the archive, and how many there are. */
  start: number
  compressed: number
  isEncrypted: boolean
  isLink: boolean
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
/** The longest comment that may stand behind the end record, with the record itself. */
const TAIL = 65_535 + 22

/**
 * The entries of a zip archive by its central directory, which alone counts (APPNOTE 4.3.1). Entries whose bytes lie over
 * each other are refused: only archives made to explode have them.
 * @throws DocumentError broken, too-large for more than `most` entries.
 */
export function readDirectory(bytes: Uint8Array, most: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const first = view.getUint32(end + 16, true)
  if (count > most) throw new DocumentError('too-large', `${count} entries`)
  const entries: ZipEntry[] = []
  let at = first
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw broken('its directory')
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
      // The upper half is a Unix mode where the maker set one; 0xA000 is a symbolic link.
      isLink: (view.getUint16(at + 40, true) & 0xf000) === 0xa000,
    })
    at = next
  }
  refuseOverlap(entries, first)
  return entries
}

const broken = (what: string) => new DocumentError('broken', `zip archive: ${what}`)

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - TAIL)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw broken('no end record')
}

function dataStart(view: DataView, header: number, compressed: number): number {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL)
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

/** Names are UTF-8, flagged or not; old ones of code page 437 read as Latin-1, which keeps them apart. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}
