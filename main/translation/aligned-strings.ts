import { joinSegments } from '../../contract/join-segments.ts'

/** A bead: indexes of sentences of the source and of the target, and the likelihood that a person would have made it. */
export type Bead = {
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly confidence: number
}

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
 * (those before the first bead, or after nothing but the title, with what follows), so that no text is lost.
 * @param paths the segments of the source in order, the title first where it was aligned too.
 * @param blocks the target's sentences by block; a line feed stands between those of different blocks.
 */
export function alignedStrings(
  paths: readonly string[],
  blocks: readonly (readonly string[])[],
  beads: readonly Bead[],
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
  const strings = new Map<string, string>()
  for (const [path, indexes] of homes) {
    const lines = Map.groupBy(indexes, (index) => sentences[index]?.number ?? 0)
    const texts = [...lines.values()].map((line) =>
      joinSegments(
        line.map((index) => sentences[index]?.text ?? ''),
        language,
      ),
    )
    strings.set(path, texts.join('\n'))
  }
  return { strings, entries }
}
