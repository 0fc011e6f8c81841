import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  name: string
  content: string | Uint8Array
  /** Stored instead of deflated. */
  stored?: boolean
  /** A Unix mode: 0o120777 is a symbolic link. */
  mode?: number
  encrypted?: boolean
  /** A false inflated size for the headers. */
  claims?: number
}

type Packed = { bytes: Buffer; sum: number; deflated: Buffer }

/** A zip archive, including ones that no regular program writes. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  // The parts of a bomb share their content, which is deflated once.
  const packed = new Map<string | Uint8Array, Packed>()
  let offset = 0
  for (const part of parts) {
    const { bytes: content, sum, deflated } = packed.get(part.content) ?? pack(part.content)
    packed.set(part.content, { bytes: content, sum, deflated })
    const data = part.stored ? content : deflated
    const name = Buffer.from(part.name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE((part.encrypted ? 1 : 0) | 0x800, 2)
    fields.writeUInt16LE(part.stored ? 0 : 8, 4)
    fields.writeUInt32LE(sum, 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(part.claims ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    const maker = Buffer.from([20, 3])
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), maker, fields, tail, name]))
    local.push(header)
    offset += header.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...local, directory, end]))
}

function pack(content: string | Uint8Array): Packed {
  const bytes = Buffer.from(content)
  return { bytes, sum: crc32(bytes), deflated: deflateRawSync(bytes) }
}
