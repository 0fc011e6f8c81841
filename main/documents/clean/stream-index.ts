/** Length of indexed windows in letters, and the distance between them. */
const WINDOW_CHARS = 24
const STRIDE_CHARS = 12

/** All folded lines concatenated, so that text is found again however it is split into blocks. */
export type Stream = {
  /** Offset of a line in the stream. */
  start(index: number): number
  /** Whether the line's letters occur at that offset, before the line itself. */
  matches(index: number, at: number): boolean
  /** Whether an earlier line has the same letters. */
  isWhole(index: number): boolean
  /**
   * Offset of an earlier occurrence of the line's letters, or -1; whole lines of any length, parts from 36 letters
   * on.
   */
  find(index: number): number
}

export function indexStream(keys: readonly string[]): Stream {
  const text = keys.join('')
  const starts: number[] = []
  let offset = 0
  for (const key of keys) {
    starts.push(offset)
    offset += key.length
  }
  const firstOf = new Map<string, number>()
  for (const [index, key] of keys.entries())
    if (key !== '' && !firstOf.has(key)) firstOf.set(key, index)
  const windows = new Map<string, number>()
  for (let at = 0; at + WINDOW_CHARS <= text.length; at += STRIDE_CHARS) {
    const window = text.slice(at, at + WINDOW_CHARS)
    if (!windows.has(window)) windows.set(window, at)
  }
  const start = (index: number) => starts[index] ?? 0
  const matches = (index: number, at: number) => {
    const key = keys[index] ?? ''
    return at >= 0 && at + key.length <= start(index) && text.startsWith(key, at)
  }
  return {
    start,
    matches,
    isWhole: (index) => (firstOf.get(keys[index] ?? '') ?? index) < index,
    find(index) {
      const key = keys[index] ?? ''
      const first = firstOf.get(key)
      if (first !== undefined && first < index) return start(first)
      if (key.length < WINDOW_CHARS + STRIDE_CHARS) return -1
      for (let skip = 0; skip < STRIDE_CHARS; skip++) {
        const at = windows.get(key.slice(skip, skip + WINDOW_CHARS))
        if (at !== undefined && matches(index, at - skip)) return at - skip
      }
      return -1
    },
  }
}
