import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Side = { readonly language: string; readonly blocks: readonly (readonly string[])[] }
type Bead = { readonly source: number[]; readonly target: number[] }

/** A text and its translation, as paragraphs of sentences, with the beads of a human annotator. */
export type CorpusPair = {
  readonly name: string
  readonly source: Side
  readonly target: Side
  readonly gold: readonly Bead[]
  /** Passages at another place in the translation, as the sentences of both sides. */
  readonly moved: readonly Bead[]
}

/** Reads the pairs `NAME.txt` of a folder, by name. */
export function readPairs(folder: string): CorpusPair[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) =>
      parsePair(file.slice(0, -'.txt'.length), readFileSync(join(folder, file), 'utf8')),
    )
}

/** `<` or `>`, doubled at the start of a paragraph; the number of a moved passage; the sentence. */
const SENTENCE = /^([<>])(\1?)([1-9]?) (\S.*)$/

/**
 * Parses a pair: both languages (BCP 47) in the first line, `en > zh-Hans`; then the beads, with empty lines between
 * them. A line is a sentence: `<` of the source, `>` of the target; `<<` and `>>` begin a paragraph. `<1` and `>1` are
 * sentences of a passage at another place in the translation.
 */
export function parsePair(name: string, text: string): CorpusPair {
  const [head = '', ...beads] = text.trimEnd().split(/\n{2,}/)
  const [from, to] = head.split(' > ')
  if (!from || !to || head.includes('\n'))
    throw new Error(`${name}: no languages in the first line`)
  const sides: Record<string, string[][]> = { '<': [], '>': [] }
  const counts: Record<string, number> = { '<': 0, '>': 0 }
  const moved = new Map<string, Bead>()
  const gold = beads.map((lines): Bead => {
    const bead: Bead = { source: [], target: [] }
    for (const line of lines.split('\n')) {
      const [, mark = '', again, passage = '', sentence = ''] = SENTENCE.exec(line) ?? []
      const blocks = sides[mark]
      if (blocks === undefined) throw new Error(`${name}: not a sentence: ${line}`)
      if (again !== '' || blocks.length === 0) blocks.push([])
      blocks.at(-1)?.push(sentence)
      const index = counts[mark] ?? 0
      counts[mark] = index + 1
      const side = mark === '<' ? 'source' : 'target'
      bead[side].push(index)
      if (passage === '') continue
      const range = moved.get(passage) ?? { source: [], target: [] }
      range[side].push(index)
      moved.set(passage, range)
    }
    return bead
  })
  return {
    name,
    source: { language: from, blocks: sides['<'] ?? [] },
    target: { language: to, blocks: sides['>'] ?? [] },
    gold,
    moved: [...moved.values()],
  }
}
