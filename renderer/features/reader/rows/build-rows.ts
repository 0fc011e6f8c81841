import { linkAnchor } from '../../../../contract/anchor.ts'
import type { Article, Block, Trimmed } from '../../../../contract/article.ts'
import type { Mark, Picture, TableCell } from '../../../../contract/rich-text.ts'
import type { SegmentStatus, Translation } from '../../../../contract/translation.ts'
import { groupCells, type TableLine } from './group-cells.ts'
import { joinedTextOf } from './joined-text.ts'
import { listMarkers, type Marker } from './list-marker.ts'
import { type VersePlace, verseLines } from './verse-lines.ts'

/** One sentence in one language; null where the translation has none. */
export type CellSegment = {
  path: string
  text: string | null
  status: SegmentStatus | null
  /** The segments whose translation this one's text holds too. */
  joins?: readonly string[]
  /** Of one that is joined to another: the text that holds its translation. */
  joinedText?: string | undefined
  /** Of the source, those that lead somewhere. */
  marks?: readonly Mark[]
}

/** One block in one language: one column of a row. */
export type Cell = { language: string; isSource: boolean; segments: CellSegment[] }

export type BlockRow = {
  type: 'block'
  key: string
  kind: Block['kind']
  level: number | undefined
  /** Was trimmed and has been put back. */
  restored: boolean
  /** Of an item of a list. */
  marker: Marker | null
  /** Of a line of verse. */
  verse: VersePlace | null
  picture: Picture | null
  cell?: TableCell | undefined
  cells: Cell[]
}

/** The cells of a table that stand together: one table a column. */
export type TableRow = {
  type: 'table'
  key: string
  /** The tables of an article are numbered from 1. */
  number: number
  languages: readonly string[]
  lines: TableLine<BlockRow>[]
}

export type TrimmedRow = { type: 'trimmed'; key: string; trimmed: Trimmed }

export type Row = BlockRow | TableRow | TrimmedRow

const MISSING: SegmentStatus = { state: 'missing', origin: null, confidence: null }

const known = new WeakMap<Translation, Map<string, string[]>>()

/** Which segments are joined to one; found once for a translation. */
function joinsOf(translation: Translation | undefined, path: string): { joins?: string[] } {
  if (!translation) return {}
  let joins = known.get(translation)
  if (!joins) {
    joins = new Map()
    for (const [joined, { joinedTo }] of Object.entries(translation.status)) {
      if (joinedTo === undefined) continue
      const others = joins.get(joinedTo)
      if (others) others.push(joined)
      else joins.set(joinedTo, [joined])
    }
    known.set(translation, joins)
  }
  const mine = joins.get(path)
  return mine ? { joins: mine } : {}
}

function cellOf(
  language: string,
  article: Article,
  translation: Translation | undefined,
  segments: readonly { path: string; text: string; marks?: readonly Mark[] }[],
): Cell {
  const isSource = language === article.language
  return {
    language,
    isSource,
    segments: segments.map(({ path, text, marks }) =>
      isSource
        ? { path, text, status: null, ...(marks ? { marks } : {}) }
        : {
            path,
            text: translation?.strings[path] ?? null,
            status: translation?.status[path] ?? MISSING,
            ...joinsOf(translation, path),
            joinedText: joinedTextOf(translation, path),
          },
    ),
  }
}

/** The article's title as a row of its own: it has no sentences and is not a block. */
export function titleCells(
  article: Article,
  translations: ReadonlyMap<string, Translation>,
  languages: readonly string[],
): Cell[] {
  const segments = [{ path: 'title', text: article.title }]
  return languages.map((language) =>
    cellOf(language, article, translations.get(language), segments),
  )
}

/**
 * The rows of the reader: one block a row with one cell a language, in the order of the columns.
 * With `showTrimmed`, each text that cleaning left out stands, still outside the body, where the original had it: also before
 * or after one that was put back at the same place. One whose place is gone stands at the start.
 */
export function buildRows(
  article: Article,
  translations: ReadonlyMap<string, Translation>,
  languages: readonly string[],
  showTrimmed: boolean,
): Row[] {
  const rows: Row[] = []
  const known = new Set(article.blocks.map((block) => block.key))
  const restored = new Set(article.trimmed.filter((one) => one.restored).map((one) => one.key))
  const isPlace = (key: string | null): boolean => key !== null && known.has(key)
  const trimmedAt = Map.groupBy(article.trimmed, ({ after }) => (isPlace(after) ? after : null))
  const take = (key: string | null): Trimmed[] => [...(trimmedAt.get(key) ?? [])]
  let waiting = take(null)
  const pushTrimmed = (before: string | null): void => {
    for (let one = waiting.shift(); one && one.key !== before; one = waiting.shift())
      if (showTrimmed && !one.restored) rows.push({ type: 'trimmed', key: one.key, trimmed: one })
  }
  const markers = listMarkers(article.blocks)
  const verses = verseLines(article.blocks)
  for (const [index, block] of article.blocks.entries()) {
    const isBack = restored.has(block.key)
    pushTrimmed(isBack ? block.key : null)
    const segments = block.segments.map(({ key, text, marks }) => ({
      path: `${block.key}.${key}`,
      text,
      ...(marks ? { marks: marks.filter((mark) => isLeading(mark, article.targets)) } : {}),
    }))
    rows.push({
      type: 'block',
      key: block.key,
      kind: block.kind,
      level: block.level,
      restored: isBack,
      marker: markers[index] ?? null,
      verse: verses[index] ?? null,
      picture: block.picture ?? null,
      cell: isBack ? undefined : block.cell,
      cells: languages.map((language) =>
        cellOf(language, article, translations.get(language), segments),
      ),
    })
    if (!isBack) waiting = take(block.key)
  }
  pushTrimmed(null)
  return joinTables(rows, languages)
}

/** A link within the article that leads nowhere is text. */
function isLeading({ href }: Mark, targets: Article['targets']): boolean {
  const anchor = linkAnchor(href)
  return anchor === null || Object.hasOwn(targets, anchor)
}

/** Neighbours that are cells of one table as one row. */
function joinTables(rows: readonly Row[], languages: readonly string[]): Row[] {
  const joined: Row[] = []
  let cells: BlockRow[] = []
  const push = (): void => {
    const [first] = cells
    if (!first?.cell) return
    const { key } = first
    const number = first.cell.table
    joined.push({ type: 'table', key, number, languages, lines: groupCells(cells) })
    cells = []
  }
  for (const row of rows) {
    const table = row.type === 'block' ? row.cell?.table : undefined
    if (table !== cells[0]?.cell?.table) push()
    if (row.type === 'block' && table !== undefined) cells.push(row)
    else joined.push(row)
  }
  push()
  return joined
}

/** Rows in stretches that are laid out together: at most so many rows, and no more once they have so many characters. */
export function inSections(rows: readonly Row[], size: number, characters: number): Row[][] {
  const sections: Row[][] = []
  let length = characters
  for (const row of rows) {
    const last = sections.at(-1)
    if (last === undefined || last.length >= size || length >= characters) {
      sections.push([row])
      length = lengthOf(row)
    } else {
      last.push(row)
      length += lengthOf(row)
    }
  }
  return sections
}

/** Characters of a block in its longest column; what is no block is short, or lays itself out. */
function lengthOf(row: Row): number {
  if (row.type !== 'block') return 0
  const lengths = row.cells.map(({ segments }) =>
    segments.reduce((sum, { text }) => sum + (text?.length ?? 0), 0),
  )
  return Math.max(0, ...lengths)
}
