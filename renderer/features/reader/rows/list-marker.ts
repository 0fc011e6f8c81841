import type { Block } from '../../../../contract/article.ts'

type ItemPart = NonNullable<Block['item']>['part']

/** Depth and marker of a list item; `text` is null for continuation blocks, terms and definitions. */
export type Marker = { depth: number; text: string | null; part?: ItemPart }

/** Maximum depth that is indented, so that deep items keep a readable width. */
export const MAX_LIST_DEPTH = 4
const BULLETS = ['•', '◦', '▪']

/**
 * Returns one marker per block: numbers in an ordered list, else a bullet by depth. A list block without an item
 * continues the item before it. Null for blocks outside lists.
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
    depth = Math.min(MAX_LIST_DEPTH, item.depth)
    part = item.part
    if (part !== undefined) return { depth, text: null, part }
    const bullet = BULLETS[depth % BULLETS.length] ?? ''
    return { depth, text: item.number === undefined ? bullet : `${item.number}.` }
  })
}

/** A continuation block has the part (term or definition) of its item. */
const partOf = (part: ItemPart) => (part === undefined ? {} : { part })
