import { crc32, deflateSync } from 'node:zlib'

/** Pixels in rows from the top, one byte per channel: 1 channel is grey, 3 are RGB, 4 are RGBA. */
export type Pixels = {
  width: number
  height: number
  channels: 1 | 3 | 4
  data: Uint8Array | Uint8ClampedArray
}

/** Colour type in the IHDR chunk by channel count (PNG, third edition, §11.2.1). */
const COLOUR_TYPES = { 1: 0, 3: 2, 4: 6 } as const
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** A PNG file of 8 bits per channel. A fully opaque alpha channel is dropped, and grey colours are stored as one channel. */
export function encodePng(pixels: Pixels): Uint8Array {
  const { width, height, channels, data } = dropRedundantChannels(pixels)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, COLOUR_TYPES[channels]], 8)
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header),
      chunk(
        'IDAT',
        deflateSync(filterRows(data, width * channels, height, channels), { level: 6 }),
      ),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function dropRedundantChannels(pixels: Pixels): Pixels {
  const { channels, data, width, height } = pixels
  if (channels === 1) return pixels
  const length = width * height * channels
  let isOpaque = true
  let isGrey = true
  for (let at = 0; at < length && (isOpaque || isGrey); at += channels) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) isGrey = false
    if (channels === 4 && data[at + 3] !== 255) isOpaque = false
  }
  if (!isOpaque || (channels === 3 && !isGrey)) return pixels
  const wanted = isGrey ? 1 : 3
  const reduced = new Uint8Array(width * height * wanted)
  for (let from = 0, to = 0; from < length; from += channels, to += wanted)
    for (let channel = 0; channel < wanted; channel++)
      reduced[to + channel] = data[from + channel] ?? 0
  return { width, height, channels: wanted, data: reduced }
}

/** Filters each row with Up or Sub (§9.2), whichever has the smaller sum of absolute differences. */
function filterRows(
  data: Uint8Array | Uint8ClampedArray,
  row: number,
  height: number,
  channels: number,
): Uint8Array {
  const filtered = new Uint8Array((row + 1) * height)
  for (let y = 0; y < height; y++) {
    const from = y * row
    const to = y * (row + 1)
    let upSum = 0
    let subSum = 0
    for (let x = 0; x < row; x++) {
      const value = data[from + x] ?? 0
      const up = (value - (y === 0 ? 0 : (data[from + x - row] ?? 0))) & 255
      const left = (value - (x < channels ? 0 : (data[from + x - channels] ?? 0))) & 255
      upSum += up < 128 ? up : 256 - up
      subSum += left < 128 ? left : 256 - left
    }
    const isUp = upSum <= subSum
    filtered[to] = isUp ? 2 : 1
    for (let x = 0; x < row; x++) {
      const before = isUp
        ? y === 0
          ? 0
          : data[from + x - row]
        : x < channels
          ? 0
          : data[from + x - channels]
      filtered[to + 1 + x] = (data[from + x] ?? 0) - (before ?? 0)
    }
  }
  return filtered
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
