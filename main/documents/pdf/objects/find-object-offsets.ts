/** Byte offsets of an object: its text from `start` to `end`, and the first byte of its stream. */
export type ObjectOffsets = { start: number; end: number; stream: number | null }

/** Objects of a file, and bytes of one object's text; further ones are ignored. */
const MAX_OBJECTS = 2_000_000
const MAX_OBJECT_BYTES = 2 * 1024 * 1024

/**
 * The objects of a file by number, found by their headers (`12 0 obj`) rather than by the cross-reference table, which may be
 * damaged. Of several objects with one number the last wins, as incremental updates are appended. Stream data is skipped.
 */
export function findObjectOffsets(file: Buffer): Map<number, ObjectOffsets> {
  const offsets = new Map<number, ObjectOffsets>()
  const streams = forwardSearch(file, 'stream')
  const ends = forwardSearch(file, 'endobj')
  const streamEnds = forwardSearch(file, 'endstream')
  let last: ObjectOffsets | null = null
  for (
    let at = file.indexOf('obj');
    at >= 0 && offsets.size < MAX_OBJECTS;
    at = file.indexOf('obj', at)
  ) {
    const before = file.toString('latin1', Math.max(0, at - 24), at)
    const number = /(?:^|[^\d])(\d{1,10})\s+\d{1,5}\s*$/.exec(before)?.[1]
    at += 3
    if (number === undefined) continue
    if (last !== null) last.end = Math.min(last.end, at)
    last = { start: at, end: Math.min(file.length, at + MAX_OBJECT_BYTES), stream: null }
    offsets.set(Number(number), last)
    const stream = streams(at)
    if (stream >= ends(at)) continue
    last.end = Math.min(last.end, stream)
    last.stream = afterLineEnd(file, stream + 6)
    at = Math.max(at, streamEnds(stream))
  }
  return offsets
}

/** Returns a function that finds a word at or after an offset, which must not decrease: the file is scanned only once. */
function forwardSearch(file: Buffer, word: string): (from: number) => number {
  let found = -1
  return (from) => {
    if (found < from) found = file.indexOf(word, from)
    if (found < 0) found = file.length
    return found
  }
}

/** The offset after the line end that follows the keyword `stream`. */
function afterLineEnd(file: Buffer, at: number): number {
  const next = file[at] === 13 ? at + 1 : at
  return file[next] === 10 ? next + 1 : next
}
