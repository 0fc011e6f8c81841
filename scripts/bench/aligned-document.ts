import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Two texts with one sentence per line, and their gold beads. */
export type AlignedDocument = {
  readonly id: string
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly gold: readonly GoldBead[]
}

export type GoldBead = { readonly source: readonly number[]; readonly target: readonly number[] }

/** The documents `NNN.{src,tgt,gold}` of a folder, by name. */
export function readDocuments(folder: string): AlignedDocument[] {
  const ids = readdirSync(folder)
    .filter((file) => file.endsWith('.gold'))
    .map((file) => file.slice(0, -5))
    .toSorted()
  return ids.map((id) => {
    const lines = (ending: string) => {
      const all = readFileSync(join(folder, `${id}.${ending}`), 'utf8').split('\n')
      return all.at(-1) === '' ? all.slice(0, -1) : all
    }
    const gold = lines('gold')
      .filter((line) => line.startsWith('['))
      .map((line) => {
        const [source = '[]', target = '[]'] = line.split(/:(?=\[)/)
        return { source: JSON.parse(source), target: JSON.parse(target) }
      })
    return { id, source: lines('src'), target: lines('tgt'), gold }
  })
}

/** Shares of a text that are missing in one block, and repeated at the end, as after imperfect cleaning. */
const LOST = 0.05
const REPEATED = 0.08

/** The document with a block of its target removed, and the end of its source repeated. */
export function damageDocument({ id, source, target, gold }: AlignedDocument): AlignedDocument {
  const from = Math.floor(target.length * 0.4)
  const to = from + Math.round(target.length * LOST)
  const again = source.length - Math.round(source.length * REPEATED)
  const kept = gold
    .map((bead) => ({
      source: bead.source,
      target: bead.target
        .filter((index) => index < from || index >= to)
        .map((index) => (index < from ? index : index - (to - from))),
    }))
    .filter((bead) => bead.source.length + bead.target.length > 0)
  const copies = source.slice(again)
  return {
    id,
    source: [...source, ...copies],
    target: [...target.slice(0, from), ...target.slice(to)],
    gold: [...kept, ...copies.map((_, at) => ({ source: [source.length + at], target: [] }))],
  }
}
