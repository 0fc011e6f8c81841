/** Segment types whose decoding cost is known from their header: generic regions, and page, stripe and file structure. */
const BOUNDED_TYPES = new Set([36, 38, 39, 48, 49, 50, 51, 52, 62])
const GENERIC_REGIONS = new Set([36, 38, 39])
const PAGE_INFORMATION = 48

/**
 * The pixels that decoding an embedded JBIG2 stream takes, from its segment headers (ITU-T T.88 §7.2). Null for damaged streams and
 * for those with symbol dictionaries: the size of a symbol is not limited, so that a few bytes can decode to 4 billion pixels.
 */
export function jbig2Area(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let area = 0
  try {
    for (let at = 0; at + 11 <= bytes.length; ) {
      const flags = view.getUint8(at + 4)
      const type = flags & 63
      const count = view.getUint8(at + 5) >> 5
      // None of these types refers to other segments.
      if (!BOUNDED_TYPES.has(type) || count > 0) return null
      const lengthOffset = (flags & 64) === 0 ? 7 : 10
      const length = view.getUint32(at + lengthOffset)
      const data = at + lengthOffset + 4
      if (length === 0xffffffff) return null
      if (GENERIC_REGIONS.has(type)) area += view.getUint32(data) * view.getUint32(data + 4)
      // A striped page may leave its height unknown.
      if (type === PAGE_INFORMATION && view.getUint32(data + 4) !== 0xffffffff)
        area += view.getUint32(data) * view.getUint32(data + 4)
      at = data + length
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
  return area
}
