import * as z from 'zod'
import { BlockKey, SegmentKey } from '../../contract/article.ts'

/**
 * A locale file as any i18next tool writes it: i18next JSON v4. What this program shows of it has these shapes
 * (null is what some tools write for a text that is not translated yet); other keys are the tools' own.
 */
const Title = z.looseObject({ title: z.string().nullable().optional() })
const Blocks = z.looseRecord(BlockKey, z.looseRecord(SegmentKey, z.string().nullable()))

// As in the contract. A book has a hundred thousand keys: asking its schemas for each takes a second.
const BLOCK = /^[phqlfct][1-9]\d*$/
const SEGMENT = /^s[1-9]\d*$/

/** The strings of one locale file by segment path (`title`, `p1.s2`). None is empty: an empty one is missing. */
export type Strings = ReadonlyMap<string, string>

/** A parsed locale file with every key that it came with, in its order. */
export type LocaleTree = Readonly<Record<string, unknown>>

/** A locale file's JSON value, or null where it does not have a locale file's shape. */
export function parseLocale(value: unknown): LocaleTree | null {
  // The value itself, not the schema's copy: the copy would drop a key named __proto__.
  // Not an intersection of the two: zod joins its sides' results in the square of their keys' number.
  if (!isTree(value) || !Title.safeParse(value).success) return null
  return Blocks.safeParse(value).success ? value : null
}

/** What of a locale file is shown: the title and the segments. Read by own properties, so that no prototype answers. */
export function stringsOf(tree: LocaleTree): Strings {
  const strings = new Map<string, string>()
  for (const [key, value] of Object.entries(tree))
    if (key === 'title' && isText(value)) strings.set(key, value)
    else if (BLOCK.test(key) && isTree(value))
      for (const [segment, text] of Object.entries(value))
        if (SEGMENT.test(segment) && isText(text)) strings.set(`${key}.${segment}`, text)
  return strings
}

/** What is shown of several locale files, each laid over those before it, string by string. */
export function overlay(trees: readonly LocaleTree[]): LocaleTree {
  const merged: Record<string, unknown> = {}
  const blocks: Record<string, Record<string, string>> = {}
  for (const tree of trees)
    for (const [key, value] of Object.entries(tree))
      if (key === 'title' && isText(value)) merged[key] = value
      else if (BLOCK.test(key) && isTree(value)) {
        const block = (blocks[key] ??= {})
        for (const [segment, text] of Object.entries(value))
          if (SEGMENT.test(segment) && isText(text)) block[segment] = text
      }
  return Object.assign(merged, blocks)
}

/**
 * A locale file with some strings set or, by null, taken out. Blocks stand in the given order (those not in it after
 * those that are), segments by number, and keys of other tools last, untouched.
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
    if (segment === undefined) setOrDelete(top, key, text)
    else {
      const old = top.get(key)
      const block = blocks.get(key) ?? new Map(isTree(old) ? Object.entries(old) : [])
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
