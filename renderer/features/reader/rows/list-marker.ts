import type { Block } from '../../../../contract/article.ts'

type ItemPart = NonNullable<Block['item']>['part']

/** How an item of a list stands: how deep, and what stands before it; null for what goes on in the item above, and for terms and definitions. */
export type Marker = { depth: number; text: string | null; part?: ItemPart }

/** Deeper ones are set as deep as this: the line has to stay a line. */
export const DEEPEST = 4
const BULLETS = ['•', '◦', '▪']

/**
 * The markers of blocks in their order: of an ordered list its numbers, else a bullet for each depth. A block of a list
 * that is no item of its own stands under the item before it. Null for every other block.
 */
export function listMarkers(blocks: readonly Pick<Block, 'kind' | 'item'>[]): (Marker | null)[] {
  let depth: number | null = null
  let part: ItemPart
  return blocks.map(({ kind, item }) => {
    if (kind !== 'list-item') {
      depth = null
      return null
    }
    if (!item) {
      const text = depth === null ? (BULLETS[0] ?? '') : null
      return { depth: depth ?? 0, text, ...(depth === null ? {} : partOf(part)) }
    }
    depth = Math.min(DEEPEST, item.depth)
    part = item.part
    if (part !== undefined) return { depth, text: null, part }
    const bullet = BULLETS[depth % BULLETS.length] ?? ''
    return { depth, text: item.number === undefined ? bullet : `${item.number}.` }
  })
}

/** What goes on in a term or in a definition is of it. */
const partOf = (part: ItemPart) => (part === undefined ? {} : { part })
