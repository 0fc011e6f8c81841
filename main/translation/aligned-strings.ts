import type { Bead, Moved } from '../../contract/alignment.ts'
import { blockOfPath } from '../../contract/block-of-path.ts'
import { joinSegments } from '../../contract/join-segments.ts'

/** What is said in the ledger of a segment that an alignment gave a text, or of one whose text stands with another. */
export type AlignedEntry = { confidence: number; joinedTo: string | null }

export type AlignedStrings = {
  /** By segment path; the values, in the order of the paths, are the target's sentences in their order. */
  strings: Map<string, string>
  entries: Map<string, AlignedEntry>
}

/**
 * An aligned translation as a locale file holds it. A bead's sentences stand under its first segment; the bead's other
 * segments are joined to that one. Sentences that nothing of the source answers to stand with the sentences before them
 * (those before the first bead, or after nothing but the title, with what follows), so that no text is lost; segments whose
 * translation stands elsewhere are joined to the segment that it stands with.
 * @param paths the segments of the source in order, the title first where it was aligned too.
 * @param blocks the target's sentences by block; a line feed stands between those of different blocks.
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

/** Joins what stands elsewhere, and has no text of its own, to where it stands. */
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

/** The text of every segment that has one; where the next of the same block begins a block of its own, it ends with a line feed. */
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
