import type { Bead, Moved } from '../../contract/alignment.ts'
import { blockOfPath } from '../../contract/block-of-path.ts'
import { joinSegments } from '../../contract/join-segments.ts'

/** The ledger fields of a segment that an alignment gave a text, or of one whose text is stored at another segment. */
export type AlignedEntry = { confidence: number; joinedTo: string | null }

export type AlignedStrings = {
  /** By segment path, in path order; joined, the values are all the target's sentences in order. */
  strings: Map<string, string>
  entries: Map<string, AlignedEntry>
}

/**
 * Returns the strings and ledger fields of an aligned translation. A bead's sentences go to its first segment, and its other
 * segments are joined to that one. Target sentences without a source sentence are appended to the sentences before them
 * (before the first bead, or after the title alone, prepended to what follows), so that no text is lost. Segments whose
 * translation stands elsewhere are joined to the segment that holds it.
 * @param paths the source's segments in order, beginning with the title if it was aligned too.
 * @param blocks the target's sentences by block; sentences of different blocks are separated by a line feed.
 */
export function alignedStrings(
  paths: readonly string[],
  blocks: readonly (readonly string[])[],
  { beads, moved = [] }: { readonly beads: readonly Bead[]; readonly moved?: readonly Moved[] },
  language: string,
): AlignedStrings {
  const sentences = blocks.flatMap((block, number) => block.map((text) => ({ text, number })))
  const entries = new Map<string, AlignedEntry>()
  const homes = new Map<string, number[]>()
  let loose: number[] = []
  let home: string | null = null
  for (const { source, target, confidence } of beads) {
    const [first, ...others] = source.map((index) => paths[index] ?? '')
    if (first === undefined) {
      const before = home === null || home === 'title' ? undefined : homes.get(home)
      if (before) before.push(...target)
      else loose.push(...target)
    } else if (target.length > 0) {
      homes.set(first, [...loose, ...target])
      loose = []
      home = first
      entries.set(first, { confidence, joinedTo: null })
      for (const path of others) entries.set(path, { confidence, joinedTo: first })
    }
  }
  if (loose.length > 0) {
    const last = home ?? paths.at(-1) ?? 'title'
    homes.set(last, [...(homes.get(last) ?? []), ...loose])
    if (!entries.has(last)) entries.set(last, { confidence: 0, joinedTo: null })
  }
  joinMoved(paths, moved, homes, entries)
  return { strings: stringsOf(sentences, homes, language), entries }
}

/** Joins moved segments that have no text of their own to the segment that holds their translation. */
function joinMoved(
  paths: readonly string[],
  moved: readonly Moved[],
  homes: ReadonlyMap<string, readonly number[]>,
  entries: Map<string, AlignedEntry>,
): void {
  if (moved.length === 0) return
  const homeOf = new Map([...homes].flatMap(([path, own]) => own.map((index) => [index, path])))
  for (const { source, target, confidence } of moved) {
    const joinedTo = homeOf.get(target.from)
    if (joinedTo === undefined) continue
    for (const path of paths.slice(source.from, source.to))
      if (!entries.has(path)) entries.set(path, { confidence, joinedTo })
  }
}

/** Returns the text of every segment that has one. A text ends with a line feed if the next one of the same source block begins another target block. */
function stringsOf(
  sentences: readonly { text: string; number: number }[],
  homes: ReadonlyMap<string, readonly number[]>,
  language: string,
): Map<string, string> {
  const strings = new Map<string, string>()
  const numberOf = (index: number | undefined) => sentences[index ?? -1]?.number
  let before: { path: string; last: number | undefined } | null = null
  for (const [path, indexes] of homes) {
    const text = [...Map.groupBy(indexes, (index) => numberOf(index)).values()]
      .map((line) =>
        joinSegments(
          line.map((index) => sentences[index]?.text ?? ''),
          language,
        ),
      )
      .join('\n')
    const isSameBlock = before !== null && blockOfPath(before.path) === blockOfPath(path)
    if (before && isSameBlock && numberOf(before.last) !== numberOf(indexes[0]))
      strings.set(before.path, `${strings.get(before.path) ?? ''}\n`)
    strings.set(path, text)
    before = { path, last: indexes.at(-1) }
  }
  return strings
}
