import { blockOfPath } from '../../contract/block-of-path.ts'

// The same patterns as the contract's schemas: validating the 100,000 keys of a book through zod takes a second.
const BLOCK = /^[phqlfct][1-9]\d*$/
const SEGMENT = /^s[1-9]\d*$/
/** The path of a block or segment. */
const PATH = /^[phqlfct][1-9]\d*(?:\.s[1-9]\d*)?$/
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
 * Returns a locale file with some strings set, or removed where the change is null. Blocks and segments follow `order`, the
 * article's paths in order, and unlisted ones the listed; unknown keys of other tools come last, unchanged.
 */
export function changeLocale(
  tree: LocaleTree,
  changes: ReadonlyMap<string, string | null>,
  order: readonly string[],
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
  const places = placesOf(order)
  const rank = (path: string) =>
    places.get(path) ?? (PATH.test(path) ? order.length : Number.POSITIVE_INFINITY)
  for (const [key, block] of blocks) {
    const sorted = inOrder(block, (segment) => rank(`${key}.${segment}`))
    setOrDelete(top, key, block.size > 0 ? Object.fromEntries(sorted) : null)
  }
  return Object.fromEntries(inOrder(top, (key) => (key === 'title' ? -1 : rank(key))))
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

/** The place of each path, and of each block: that of its first segment. */
function placesOf(order: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [place, path] of order.entries()) {
    const block = blockOfPath(path)
    if (!places.has(block)) places.set(block, place)
    if (!places.has(path)) places.set(path, place)
  }
  return places
}

export function isTree(value: unknown): value is LocaleTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
