// The same patterns as the contract's schemas: validating the 100,000 keys of a book through zod takes a second.
const BLOCK = /^[phqlfct][1-9]\d*$/
const SEGMENT = /^s[1-9]\d*$/
/** A flat key, as editors without nested keys write them. */
const FLAT = /^[phqlfct][1-9]\d*\.s[1-9]\d*$/

/** The strings of one locale file by segment path (`title`, `p1.s2`). Empty strings count as missing and are left out. */
export type Strings = ReadonlyMap<string, string>

/** A parsed locale file with all its keys, in file order. */
export type LocaleTree = Readonly<Record<string, unknown>>

/**
 * Returns a locale file's JSON value (i18next JSON v4), or null if it is not an object. A malformed string is ignored, not
 * the whole file, since many tools and people write these files (decision 21).
 */
export function parseLocale(value: unknown): LocaleTree | null {
  return isTree(value) ? value : null
}

/**
 * Returns the title and segments of a locale file, from nested or flat keys (`p1.s2`). A block with a single string gives
 * its first segment. Reads own properties only, so `__proto__` and its like have no effect.
 */
export function stringsOf(tree: LocaleTree): Strings {
  const strings = new Map<string, string>()
  for (const [key, value] of Object.entries(tree))
    if ((key === 'title' || FLAT.test(key)) && isText(value)) strings.set(key, value)
    else if (BLOCK.test(key) && isText(value)) strings.set(`${key}.s1`, value)
    else if (BLOCK.test(key) && isTree(value))
      for (const [segment, text] of Object.entries(value))
        if (SEGMENT.test(segment) && isText(text)) strings.set(`${key}.${segment}`, text)
  return strings
}

/** Merges locale files string by string; later files win. */
export function overlay(trees: readonly LocaleTree[]): LocaleTree {
  const merged: Record<string, unknown> = {}
  const blocks: Record<string, Record<string, string>> = {}
  for (const tree of trees)
    for (const [path, text] of stringsOf(tree)) {
      const [key = '', segment] = path.split('.')
      if (segment === undefined) merged[key] = text
      else (blocks[key] ??= {})[segment] = text
    }
  return Object.assign(merged, blocks)
}

/**
 * Returns a locale file with some strings set, or removed where the change is null. Blocks follow `blockOrder` (unlisted
 * ones after the listed), segments their number; unknown keys of other tools come last, unchanged.
 */
export function changeLocale(
  tree: LocaleTree,
  changes: ReadonlyMap<string, string | null>,
  blockOrder: readonly string[],
): LocaleTree {
  const top = new Map(Object.entries(tree))
  const blocks = new Map<string, Map<string, unknown>>()
  for (const [path, text] of changes) {
    const [key = '', segment] = path.split('.')
    if (segment === undefined || top.has(path)) setOrDelete(top, path, text)
    else {
      const old = top.get(key)
      const known = isTree(old) ? Object.entries(old) : isText(old) ? [['s1', old] as const] : []
      const block = blocks.get(key) ?? new Map<string, unknown>(known)
      blocks.set(key, block)
      setOrDelete(block, segment, text)
    }
  }
  for (const [key, block] of blocks)
    setOrDelete(top, key, block.size > 0 ? Object.fromEntries(inOrder(block, segmentRank)) : null)
  const places = new Map(blockOrder.map((key, place) => [key, place]))
  return Object.fromEntries(inOrder(top, (key) => blockRank(key, places)))
}

function setOrDelete(map: Map<string, unknown>, key: string, value: unknown): void {
  if (value === null) map.delete(key)
  else map.set(key, value)
}

function inOrder(
  map: ReadonlyMap<string, unknown>,
  rank: (key: string) => number,
): [string, unknown][] {
  return [...map].sort(([a], [b]) => {
    const [first, second] = [rank(a), rank(b)]
    return first === second ? 0 : first - second
  })
}

function segmentRank(key: string): number {
  return SEGMENT.test(key) ? Number(key.slice(1)) : Number.POSITIVE_INFINITY
}

function blockRank(key: string, places: ReadonlyMap<string, number>): number {
  if (key === 'title') return -1
  return places.get(key) ?? (BLOCK.test(key) ? places.size : Number.POSITIVE_INFINITY)
}

export function isTree(value: unknown): value is LocaleTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
