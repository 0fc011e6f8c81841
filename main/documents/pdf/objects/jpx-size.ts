const MAX_TILES = 4096
const MAX_COMPONENTS = 5
const MAX_LAYERS = 64
/** Base-2 exponents of the precinct size and of the code-block area. */
const MIN_PRECINCT_EXPONENT = 5
const MIN_BLOCK_EXPONENT = 8

const SOC_SIZ = 0xff4fff51
const [COD, COC, SOT, SOD] = [0xff52, 0xff53, 0xff90, 0xff93] as const

/**
 * The width and height of a JPEG 2000 picture from its SIZ marker (ITU-T T.800 A.5.1, I.4); the height is multiplied by the number
 * of component triples. Null where it is damaged, or divided into so many tiles, layers, precincts or code-blocks that
 * decoding costs more than its samples.
 */
export function jpxSize(bytes: Uint8Array): readonly [number, number] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const start = codestreamAt(view)
    if (start === null) return null
    // SOC, SIZ, segment length and capabilities take 8 bytes; then come the image and tile geometry.
    const side = (at: number) => view.getUint32(start + 8 + at)
    const [wide, high] = [side(0), side(4)]
    const [left, top, tileWide, tileHigh, tileLeft, tileTop] = [8, 12, 16, 20, 24, 28].map(side)
    const components = view.getUint16(start + 40)
    const tiles =
      Math.ceil((wide - (tileLeft ?? 0)) / (tileWide ?? 0)) *
      Math.ceil((high - (tileTop ?? 0)) / (tileHigh ?? 0))
    const isSane = components > 0 && components <= MAX_COMPONENTS && tiles > 0 && tiles <= MAX_TILES
    if (!isSane || !areHeadersSane(view, start + 2)) return null
    return [wide - (left ?? 0), (high - (top ?? 0)) * Math.ceil(components / 3)]
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The offset of the codestream: 0 for a bare one, or within the first `jp2c` box. */
function codestreamAt(view: DataView): number | null {
  if (view.getUint32(0) === SOC_SIZ) return 0
  for (let at = 0; at + 8 <= view.byteLength; ) {
    const length = view.getUint32(at)
    const isLong = length === 1
    const head = isLong ? 16 : 8
    if (view.getUint32(at + 4) === 0x6a703263)
      return view.getUint32(at + head) === SOC_SIZ ? at + head : null
    if (isLong && view.getUint32(at + 8) !== 0) return null
    const whole = isLong ? view.getUint32(at + 12) : length
    if (whole < head) return null
    at += whole
  }
  return null
}

/** Checks the coding styles in the main header and the tile-part headers. */
function areHeadersSane(view: DataView, first: number): boolean {
  let part = 0
  for (let at = first; at + 4 <= view.byteLength; ) {
    const marker = view.getUint16(at)
    if (marker === SOD) {
      if (part <= at) return true
      at = part
      continue
    }
    if (marker < 0xff00) return part > 0
    const length = view.getUint16(at + 2)
    if (length < 2) return marker === 0xffd9
    if (marker === SOT) {
      const whole = view.getUint32(at + 6)
      part = whole === 0 ? view.byteLength : at + whole
    }
    if (marker === COD && !isCodingSane(view, at + 4, at + 4)) return false
    if (marker === COC && !isCodingSane(view, null, at + 5)) return false
    at += 2 + length
  }
  return true
}

/** @param layers two bytes before the number of layers of COD; null for COC, which has none. */
function isCodingSane(view: DataView, layers: number | null, style: number): boolean {
  if (layers !== null && view.getUint16(layers + 2) > MAX_LAYERS) return false
  const at = layers === null ? style + 1 : style + 5
  const levels = view.getUint8(at)
  const block = (view.getUint8(at + 1) & 15) + (view.getUint8(at + 2) & 15) + 4
  if (levels > 32 || block < MIN_BLOCK_EXPONENT) return false
  if ((view.getUint8(style) & 1) === 0) return true
  for (let level = 0; level <= levels; level++) {
    const precinct = view.getUint8(at + 5 + level)
    if (Math.min(precinct & 15, precinct >> 4) < MIN_PRECINCT_EXPONENT) return false
  }
  return true
}
