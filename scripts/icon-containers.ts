/** A square PNG and its side length in pixels. */
export interface IconImage {
  size: number
  png: Uint8Array
}

/**
 * Apple's type codes of PNG entries by size in pixels; 32 to 512 px also serve as "@2x" of half the size.
 * The 16 px entries (icp4, icp5) are left out: some versions of macOS render them scrambled as PNG, and scale ic11 without them.
 * Source: "Apple Icon Image format", Wikipedia, table of icon types.
 */
const ICNS_TYPES: readonly (readonly [size: number, type: string])[] = [
  [32, 'ic11'],
  [64, 'ic12'],
  [128, 'ic07'],
  [256, 'ic08'],
  [256, 'ic13'],
  [512, 'ic09'],
  [512, 'ic14'],
  [1024, 'ic10'],
]

/**
 * Joins PNGs of 32, 64, 128, 256, 512 and 1024 px into an Apple icon: the word `icns` and the file's length, then each entry's
 * type, length (its own eight bytes included) and PNG; numbers are big endian. Throws where a size is missing.
 */
export function encodeIcns(images: readonly IconImage[]): Uint8Array {
  const entries = ICNS_TYPES.map(([size, type]) => {
    const { png } = imageOf(images, size)
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const body = Buffer.concat(entries)
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}

/**
 * Joins PNGs of at most 256 px into a Windows icon: ICONDIR (reserved 0, type 1, count), one ICONDIRENTRY of 16 bytes an image, then the
 * PNGs; numbers are little endian, and 256 is written as 0. Source: "The evolution of the ICO file format, part 4", Microsoft DevBlogs.
 */
export function encodeIco(images: readonly IconImage[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of images.entries()) {
    if (size > 256) throw new RangeError(`A Windows icon holds no image of ${size} pixels.`)
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

/** The side length in pixels from a PNG's IHDR chunk (byte 16); throws for anything but a square PNG. */
export function pngSize(png: Uint8Array): number {
  const view = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  if (view.subarray(1, 4).toString('latin1') !== 'PNG') throw new TypeError('This is no PNG.')
  const width = view.readUInt32BE(16)
  if (width !== view.readUInt32BE(20)) throw new TypeError('This picture is not square.')
  return width
}

function imageOf(images: readonly IconImage[], size: number): IconImage {
  const found = images.find((image) => image.size === size)
  if (!found) throw new RangeError(`The icon of ${size} pixels is missing.`)
  return found
}
