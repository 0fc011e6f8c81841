/** Letters of a window that is looked up, and the distance between two that are kept. */
const WINDOW = 24
const STRIDE = 12

/** All folded lines one behind the other, so that a text is found again whatever blocks it was broken into. */
export type Stream = {
  /** Offset of a line in the stream. */
  start(index: number): number
  /** Whether the line's letters stand at that offset, before the line itself. */
  matches(index: number, at: number): boolean
  /** Whether an earlier line has the very same letters. */
  isWhole(index: number): boolean
  /** The offset of an earlier telling of the line's letters, or -1; whole lines of any length, else from 36 letters on. */
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
  for (let at = 0; at + WINDOW <= text.length; at += STRIDE) {
    const window = text.slice(at, at + WINDOW)
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
      if (key.length < WINDOW + STRIDE) return -1
      for (let skip = 0; skip < STRIDE; skip++) {
        const at = windows.get(key.slice(skip, skip + WINDOW))
        if (at !== undefined && matches(index, at - skip)) return at - skip
      }
      return -1
    },
  }
}
