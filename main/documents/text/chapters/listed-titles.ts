import { isContentsHeading } from '../../lines/contents-heading.ts'
import { fold } from '../../lines/fold.ts'
import { width } from '../../lines/width.ts'
import { isAlone, type Place } from './places.ts'
import { numberOf } from './number-of.ts'
import { readHead } from './read-head.ts'

/** In columns: less text between two headings is no chapter. */
export const MIN_CHAPTER_COLUMNS = 60
/** In columns: wider lines of a list are text. */
const MAX_ENTRY_COLUMNS = 100
/** How many lines that match entries make a list of headings a table of contents. */
const MIN_LISTED = 3
/** Entries in a row without text between them are a list. */
const MIN_RUN = 3

type Text = (from: number, to: number) => number

/**
 * Indexes of lines that list chapters: headings in a row without text between them, such as a table of contents at the
 * beginning or an index at the end.
 */
export function linesOfLists(heads: readonly Place[], text: Text): Set<number> {
  const listed = new Set<number>()
  let run: Place[] = []
  let keys = new Set<string>()
  const close = () => {
    if (run.length >= MIN_RUN && !isNested(run)) for (const { index } of run) listed.add(index)
    run = []
    keys = new Set()
  }
  for (const place of heads) {
    const last = run.at(-1)
    const key = keyOf(place)
    if (last && (text(last.index, place.index) >= MIN_CHAPTER_COLUMNS || keys.has(key))) close()
    run.push(place)
    keys.add(key)
  }
  close()
  // What is listed again, with text below it, was an entry of a list before.
  const last = new Map(heads.map((place) => [keyOf(place), place.index]))
  for (const [at, place] of heads.entries()) {
    const next = heads[at + 1]
    const isEmpty = next !== undefined && text(place.index, next.index) < MIN_CHAPTER_COLUMNS
    const isNear = listed.has(heads[at - 1]?.index ?? -1) || listed.has(next?.index ?? -1)
    if (isEmpty && isNear && last.get(keyOf(place)) !== place.index) listed.add(place.index)
  }
  return listed
}

/** Volume I, Part I, Chapter I: each within the one before. */
function isNested(run: readonly Place[]): boolean {
  const ranks = run.map(({ head }) =>
    ['volume', 'part', 'chapter', 'section'].indexOf(head?.rank ?? ''),
  )
  return ranks.every((rank, at) => at === 0 || rank > (ranks[at - 1] ?? 0))
}

const keyOf = ({ head, line }: Place): string =>
  head === null || head.number === null ? fold(line.text) : `${head.style} ${head.number}`

/**
 * Finds the lines that a table of contents names: alone between empty lines, in its order, with text below them.
 * Returns their indexes.
 */
export function linesNamedInContents(places: readonly Place[], text: Text): number[] {
  const start = places.findIndex((place) => place.at === 0 && isContentsHeading(place.line.text))
  if (start < 0) return []
  const entries = new Set<string>()
  let end = start + 1
  for (; end < places.length; end++) {
    const { line, at } = places[end] ?? {}
    if (line === undefined || width(line.text) > MAX_ENTRY_COLUMNS) break
    const keys = entryKeys(line.text)
    if (at === 0 && keys.some((key) => entries.has(key))) break
    for (const key of keys) entries.add(key)
  }
  const found = places.slice(end).filter((place) => isAlone(place) && isEntry(place.line.text))
  const kept = found.filter(({ index }, at) => {
    const next = found[at + 1]?.index ?? places.length
    return text(index + 1, next) >= MIN_CHAPTER_COLUMNS
  })
  const distinct = new Set(kept.map(({ line }) => fold(line.text)))
  return distinct.size >= MIN_LISTED && distinct.size === kept.length
    ? kept.map(({ index }) => index)
    : []

  function isEntry(line: string): boolean {
    const key = fold(line)
    return key !== '' && entries.has(key) && !/[,;.。，]$/u.test(line)
  }
}

/** An entry as it may stand above its chapter: whole, without its page, and without its number. */
function entryKeys(text: string): string[] {
  const page = text.replace(/[\s.·…_]+(?:\d{1,4}|[ivxlc]{1,6})$/iu, '')
  const head = readHead(page)
  const title = head?.title ?? ''
  const keys = [text, page, ...(title.length > 3 ? [title] : [])].map(fold)
  return keys.filter((key) => key !== '' && numberOf(key) === null)
}
