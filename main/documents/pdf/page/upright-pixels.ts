import type { Pixels } from './encode-png.ts'

/** An image decoded by pdf.js; `kind` is its ImageKind: 1 is one bit per pixel, 2 is RGB, 3 is RGBA. */
export type DecodedPicture = {
  width: number
  height: number
  kind?: number
  data?: Uint8Array | Uint8ClampedArray | null
  /** Its object in the file: `12R`, followed by the generation unless that is 0. */
  ref?: string | null
}

/** Clockwise quarter turns, applied after mirroring left to right. */
export type Orientation = { quarters: 0 | 1 | 2 | 3; isMirrored: boolean }

/** Larger pictures are scaled down: no screen shows more pixels beside a text. */
const MAX_OUTPUT_SIDE = 2400

/** A decoded picture's pixels, oriented as the page shows them and scaled down to MAX_OUTPUT_SIDE; null where data is missing or too short. */
export function uprightPixels(picture: DecodedPicture, turn: Orientation): Pixels | null {
  const pixels = unpack(picture)
  return pixels === null ? null : oriented(scaledDown(pixels), turn)
}

function unpack({ width, height, kind, data }: DecodedPicture): Pixels | null {
  if (!data || !(width > 0) || !(height > 0)) return null
  if (kind === 2 || kind === 3) {
    const channels = kind === 2 ? 3 : 4
    return data.length < width * height * channels ? null : { width, height, channels, data }
  }
  const row = (width + 7) >> 3
  if (kind !== 1 || data.length < row * height) return null
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      grey[y * width + x] = ((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0
  return { width, height, channels: 1, data: grey }
}

/** Scales down by a whole factor: each pixel is the mean of a square block (box filter). */
function scaledDown(pixels: Pixels): Pixels {
  const { width, height, channels, data } = pixels
  const step = Math.ceil(Math.max(width, height) / MAX_OUTPUT_SIDE)
  if (step === 1) return pixels
  const [wide, high] = [Math.ceil(width / step), Math.ceil(height / step)]
  const small = new Uint8Array(wide * high * channels)
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++)
      for (let channel = 0; channel < channels; channel++) {
        let sum = 0
        let count = 0
        for (let row = y * step; row < Math.min(height, (y + 1) * step); row++)
          for (let at = x * step; at < Math.min(width, (x + 1) * step); at++, count++)
            sum += data[(row * width + at) * channels + channel] ?? 0
        small[(y * wide + x) * channels + channel] = Math.round(sum / count)
      }
  return { width: wide, height: high, channels, data: small }
}

function oriented(pixels: Pixels, { quarters, isMirrored }: Orientation): Pixels {
  const { width, height, channels, data } = pixels
  if (quarters === 0 && !isMirrored) return pixels
  const [wide, high] = quarters % 2 === 0 ? [width, height] : [height, width]
  const result = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = isMirrored ? width - 1 - x : x
      const [toX, toY] =
        quarters === 0
          ? [from, y]
          : quarters === 1
            ? [height - 1 - y, from]
            : quarters === 2
              ? [width - 1 - from, height - 1 - y]
              : [y, width - 1 - from]
      for (let channel = 0; channel < channels; channel++)
        result[(toY * wide + toX) * channels + channel] =
          data[(y * width + x) * channels + channel] ?? 0
    }
  return { width: wide, height: high, channels, data: result }
}
