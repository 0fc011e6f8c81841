import { crc32, deflateSync } from 'node:zlib'

/** A PNG of the given size in pixels. It is coloured noise, which compresses badly, so that it is not detected as a placeholder. */
export function makePng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits per channel, RGB.
  header.set([8, 2], 8)
  let seed = 7
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3)
    for (let at = 1; at < row.length; at++) {
      seed = (seed * 1103515245 + 12345) % 2147483648
      const x = Math.floor((at - 1) / 3) / width
      const tint = [80 + 120 * x, 110 + 60 * (y / height), 190 - 90 * x][(at - 1) % 3] ?? 0
      row[at] = tint + (seed >> 16) / 2048
    }
    return row
  })
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
