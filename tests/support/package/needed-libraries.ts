import { readFileSync } from 'node:fs'

/** Program header types and dynamic tags of the System V ABI, chapter 5. */
const PT_LOAD = 1
const PT_DYNAMIC = 2
const DT_NULL = 0
const DT_NEEDED = 1
const DT_STRTAB = 5

type Segment = { type: number; offset: number; address: number; size: number }

/** The shared libraries that a 64-bit little-endian ELF file asks the loader for (DT_NEEDED); null for any other file. */
export function neededLibraries(file: string): string[] | null {
  const bytes = readFileSync(file)
  if (bytes.length < 64 || bytes.toString('latin1', 0, 6) !== '\x7fELF\x02\x01') return null
  const at = (offset: number): number => Number(bytes.readBigUInt64LE(offset))
  const headers = at(32)
  const [size, count] = [bytes.readUInt16LE(54), bytes.readUInt16LE(56)]
  const segments = Array.from({ length: count }, (_, index): Segment => {
    const header = headers + index * size
    return {
      type: bytes.readUInt32LE(header),
      offset: at(header + 8),
      address: at(header + 16),
      size: at(header + 32),
    }
  })
  const dynamic = segments.find(({ type }) => type === PT_DYNAMIC)
  if (!dynamic) return []
  const names: number[] = []
  let table = 0
  for (let entry = dynamic.offset; entry < dynamic.offset + dynamic.size; entry += 16) {
    const tag = at(entry)
    if (tag === DT_NULL) break
    if (tag === DT_NEEDED) names.push(at(entry + 8))
    if (tag === DT_STRTAB) table = at(entry + 8)
  }
  // The table is given by its address; a segment maps it to its place in the file.
  const holder = segments.find(
    ({ type, address, size }) => type === PT_LOAD && table >= address && table < address + size,
  )
  if (!holder) throw new Error(`${file} has no string table.`)
  const strings = table - holder.address + holder.offset
  return names.map((name) =>
    bytes.toString('latin1', strings + name, bytes.indexOf(0, strings + name)),
  )
}
