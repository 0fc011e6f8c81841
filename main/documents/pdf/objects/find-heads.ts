/** Where an object stands in a file: its text from `start` to `end`, and where the bytes of its stream begin. */
export type ObjectPlace = { start: number; end: number; stream: number | null }

/** Objects, and characters of one. */
const MOST = 2_000_000
const LONGEST = 2 * 1024 * 1024

/**
 * The objects of a file by the heads that they begin with (`12 0 obj`), which no damage to its table of them hides.
 * Where a number comes twice the last one counts: what was saved later stands further back. What stands within
 * streams is passed over.
 */
export function findHeads(file: Buffer): Map<number, ObjectPlace> {
  const places = new Map<number, ObjectPlace>()
  const streams = seek(file, 'stream')
  const ends = seek(file, 'endobj')
  const streamEnds = seek(file, 'endstream')
  let last: ObjectPlace | null = null
  for (let at = file.indexOf('obj'); at >= 0 && places.size < MOST; at = file.indexOf('obj', at)) {
    const before = file.toString('latin1', Math.max(0, at - 24), at)
    const number = /(?:^|[^\d])(\d{1,10})\s+\d{1,5}\s*$/.exec(before)?.[1]
    at += 3
    if (number === undefined) continue
    if (last !== null) last.end = Math.min(last.end, at)
    last = { start: at, end: Math.min(file.length, at + LONGEST), stream: null }
    places.set(Number(number), last)
    const stream = streams(at)
    if (stream >= ends(at)) continue
    last.end = Math.min(last.end, stream)
    last.stream = behind(file, stream + 6)
    at = Math.max(at, streamEnds(stream))
  }
  return places
}

/** The next place of a word; it is looked for again only when passed, so that a file is read once. */
function seek(file: Buffer, word: string): (from: number) => number {
  let found = -1
  return (from) => {
    if (found < from) found = file.indexOf(word, from)
    if (found < 0) found = file.length
    return found
  }
}

/** Behind the line that the word `stream` ends. */
function behind(file: Buffer, at: number): number {
  const next = file[at] === 13 ? at + 1 : at
  return file[next] === 10 ? next + 1 : next
}
