/** Types of segments whose cost their heads tell: generic regions, and what says where a page or a stripe begins and ends. */
const BOUNDED = new Set([36, 38, 39, 48, 49, 50, 51, 52, 62])
const GENERIC = new Set([36, 38, 39])
const PAGE = 48

/**
 * The pixels that decoding a JBIG2 stream of a PDF takes, by the heads of its segments (ITU-T T.88 §7.2). Null of what is
 * damaged, and of dictionaries of symbols and all that is drawn with them: their symbols are as large as they like, and
 * a few bytes may say four thousand million pixels.
 */
export function jbig2Area(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let area = 0
  try {
    for (let at = 0; at + 11 <= bytes.length; ) {
      const flags = view.getUint8(at + 4)
      const type = flags & 63
      const count = view.getUint8(at + 5) >> 5
      // References to other segments: none of these types needs any.
      if (!BOUNDED.has(type) || count > 0) return null
      const head = (flags & 64) === 0 ? 7 : 10
      const length = view.getUint32(at + head)
      const data = at + head + 4
      if (length === 0xffffffff) return null
      if (GENERIC.has(type)) area += view.getUint32(data) * view.getUint32(data + 4)
      // A page of stripes does not know its height.
      if (type === PAGE && view.getUint32(data + 4) !== 0xffffffff)
        area += view.getUint32(data) * view.getUint32(data + 4)
      at = data + length
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
  return area
}
