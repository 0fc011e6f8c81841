import { createHash } from 'node:crypto'
import { encodePng } from '../page/encode-png.ts'
import type { PdfObjects } from '../objects/index-objects.ts'
import type { PaintedPage } from '../page/open-pdf.ts'
import { uprightPixels, type Orientation } from '../page/upright-pixels.ts'
import type { PlacedPicture } from '../page/find-painted-pictures.ts'
import { rawJpeg } from '../objects/raw-jpeg.ts'

/** Pictures of one document, and their bytes in total; further ones are left out. */
const MAX_PICTURES = 1_000
const MAX_TOTAL_BYTES = 192 * 1024 * 1024
/** Pixels of a side; smaller images are dots, edges or patterns. */
const MIN_SIDE = 24

/** The pictures extracted from a document as JPEG or PNG files, without duplicates, by generated names. */
export class PictureStore {
  readonly #objects: PdfObjects
  readonly #bytes = new Map<string, Uint8Array>()
  readonly #known = new Map<string, string | null>()
  readonly #hashes = new Map<string, string>()
  #total = 0

  constructor(objects: PdfObjects) {
    this.#objects = objects
  }

  /** The file of a picture by its name. */
  get(name: string): Uint8Array | null {
    return this.#bytes.get(name) ?? null
  }

  /** Extracts a picture of a page and returns its name; null where it cannot be decoded, is too small or exceeds a limit. */
  async take(page: PaintedPage, placed: PlacedPicture, turn: Orientation): Promise<string | null> {
    const decoded = await page.decode(placed)
    if (decoded === null || Math.min(decoded.width, decoded.height) < MIN_SIDE) return null
    const shape = `${decoded.ref ?? ''} ${turn.quarters} ${turn.isMirrored}`
    const known = decoded.ref ? this.#known.get(shape) : undefined
    if (known !== undefined) return known
    const name = this.#keep(
      this.#jpegOf(decoded.ref ?? '', turn) ?? pngOf(uprightPixels(decoded, turn)),
    )
    if (decoded.ref) this.#known.set(shape, name)
    return name
  }

  #keep(bytes: Uint8Array | null): string | null {
    if (bytes === null) return null
    // Some programs embed a logo once per page.
    const hash = createHash('sha256').update(bytes).digest('base64')
    const same = this.#hashes.get(hash)
    if (same !== undefined) return same
    if (this.#bytes.size >= MAX_PICTURES) return null
    if (this.#total + bytes.length > MAX_TOTAL_BYTES) return null
    const name = `picture-${this.#bytes.size + 1}`
    this.#bytes.set(name, bytes)
    this.#hashes.set(hash, name)
    this.#total += bytes.length
    return name
  }

  #jpegOf(reference: string, turn: Orientation): Uint8Array | null {
    const number = /^(\d+)R/.exec(reference)?.[1]
    const isUpright = turn.quarters === 0 && !turn.isMirrored
    return number === undefined || !isUpright ? null : rawJpeg(this.#objects, Number(number))
  }
}

/** A PNG; null for a single colour, which is a filled area or an empty mask. */
function pngOf(pixels: ReturnType<typeof uprightPixels>): Uint8Array | null {
  if (pixels === null) return null
  const { data, channels, width, height } = pixels
  const length = width * height * channels
  let at = channels
  while (at < length && data[at] === data[at - channels]) at++
  return at === length ? null : encodePng(pixels)
}
