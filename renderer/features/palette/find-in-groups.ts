import { finder } from '../../commands/find/find.ts'
import type { PaletteGroup, PaletteItem } from './palette-group.ts'

/** More matches of one group than anybody reads. */
const MOST_PER_GROUP = 50

/**
 * Returns a function that finds the items of groups by a query: the group with the best match first, and in each group
 * the best match first. Without a query it returns the groups as they are, without what is only searched for.
 */
export function groupFinder(groups: readonly PaletteGroup[]): (query: string) => PaletteGroup[] {
  const groupOf = new Map(groups.flatMap((group) => group.items.map((item) => [item, group])))
  const find = finder([...groupOf.keys()])
  return (query) => {
    if (query.trim() === '') return withoutSearched(groups)
    const found = new Map<PaletteGroup, PaletteItem[]>()
    for (const { item } of find(query)) {
      const group = groupOf.get(item)
      if (!group) continue
      const items = found.get(group) ?? []
      found.set(group, items)
      if (items.length < MOST_PER_GROUP) items.push(item)
    }
    return [...found].map(([{ title }, items]) => ({ title, items }))
  }
}

function withoutSearched(groups: readonly PaletteGroup[]): PaletteGroup[] {
  return groups
    .map(({ title, items }) => ({ title, items: items.filter((item) => !item.isSearched) }))
    .filter(({ items }) => items.length > 0)
}
