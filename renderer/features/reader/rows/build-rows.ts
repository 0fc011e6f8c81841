import { linkAnchor } from '../../../../contract/anchor.ts'
import type { Article, Block, Trimmed } from '../../../../contract/article.ts'
import type { Mark, Picture, TableCell } from '../../../../contract/rich-text.ts'
import type { SegmentStatus, Translation } from '../../../../contract/translation.ts'
import { groupCells, type TableLine } from './group-cells.ts'
import { joinedTextOf, joinsOf } from './joined-text.ts'
import { listMarkers, type Marker } from './list-marker.ts'
import { outlineLevels } from './outline-levels.ts'
import { type VersePlace, verseLines } from './verse-lines.ts'

/** One sentence in one language; null where the translation has none. */
export type CellSegment = {
  path: string
  text: string | null
  status: SegmentStatus | null
  /** Paths of the sentences whose translation is part of this text. */
  joins?: readonly string[] | undefined
  /** For a sentence joined to another: the text that contains its translation. */
  joinedText?: string | undefined
  /** For a missing sentence: the source's text, whose place it holds. */
  sourceText?: string
  /** Marks of the source, without links that have no target. */
  marks?: readonly Mark[]
}

/** One block in one language: one column of a row. */
export type Cell = { language: string; isSource: boolean; segments: CellSegment[] }

export type BlockRow = {
  type: 'block'
  key: string
  kind: Block['kind']
  /** The heading's level in the file, which decides its looks. */
  level: number | undefined
  /** The level of its heading element. */
  outlineLevel?: number | undefined
  /** Whether the block was removed as boilerplate and restored by the reader. */
  restored: boolean
  /** Whether it begins the part or follows a heading. */
  isOpening: boolean
  /** Set for list items. */
  marker: Marker | null
  /** Set for lines of verse. */
  verse: VersePlace | null
  picture: Picture | null
  cell?: TableCell | undefined
  cells: Cell[]
}

/** The rows of one table, shown as one table per column. */
export type TableRow = {
  type: 'table'
  key: string
  /** Number of the table in the article, from 1. */
  number: number
  languages: readonly string[]
  lines: TableLine<BlockRow>[]
}

export type TrimmedRow = { type: 'trimmed'; key: string; trimmed: Trimmed }

/** A place within the text where passages were left out that are not shown. */
export type GapRow = { type: 'gap'; key: string; first: string; count: number }

export type Row = BlockRow | TableRow | TrimmedRow | GapRow

const MISSING: SegmentStatus = { state: 'missing', origin: null, confidence: null }

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
            ...(translation?.strings[path] === undefined ? { sourceText: text } : {}),
            status: translation?.status[path] ?? MISSING,
            joins: joinsOf(translation, path),
            joinedText: joinedTextOf(translation, path),
          },
    ),
  }
}

/** Returns the title's cells, one per language; the title is not a block. */
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
 * Returns the rows of the reader: one row per block with one cell per language, in column order.
 * With `showTrimmed`, each text that cleaning removed is a row of its own at its original position, also next to a
 * restored one; without it, a gap is left where there is text before and after. Texts whose position no longer exists
 * come first.
 */
export function buildRows(
  article: Article,
  translations: ReadonlyMap<string, Translation>,
  languages: readonly string[],
  showTrimmed: boolean,
): Row[] {
  const rows: Row[] = []
  const blockKeys = new Set(article.blocks.map((block) => block.key))
  const restored = new Set(article.trimmed.filter((one) => one.restored).map((one) => one.key))
  const isBlock = (key: string | null): boolean => key !== null && blockKeys.has(key)
  const trimmedAt = Map.groupBy(article.trimmed, ({ after }) => (isBlock(after) ? after : null))
  const trimmedAfter = (key: string | null): Trimmed[] => [...(trimmedAt.get(key) ?? [])]
  let pending = trimmedAfter(null)
  const pushTrimmed = (before: string | null): void => {
    for (let one = pending.shift(); one && one.key !== before; one = pending.shift())
      if (one.restored) continue
      else if (showTrimmed) rows.push({ type: 'trimmed', key: one.key, trimmed: one })
      else hidden.push(one.key)
  }
  let hidden: string[] = []
  const pushGap = (table: number | undefined): void => {
    const [first] = hidden
    const last = rows.at(-1)
    // Nor between the cells of a table, which stays one.
    const isWithin = last?.type === 'block' && (table === undefined || last.cell?.table !== table)
    if (first !== undefined && isWithin)
      rows.push({ type: 'gap', key: `${first}-gap`, first, count: hidden.length })
    hidden = []
  }
  const markers = listMarkers(article.blocks)
  const verses = verseLines(article.blocks)
  const outline = outlineLevels(article.blocks)
  for (const [index, block] of article.blocks.entries()) {
    const isRestored = restored.has(block.key)
    pushTrimmed(isRestored ? block.key : null)
    pushGap(isRestored ? undefined : block.cell?.table)
    const segments = block.segments.map(({ key, text, marks }) => ({
      path: `${block.key}.${key}`,
      text,
      ...(marks ? { marks: marks.filter((mark) => hasTarget(mark, article.targets)) } : {}),
    }))
    rows.push({
      type: 'block',
      key: block.key,
      kind: block.kind,
      level: block.level,
      outlineLevel: outline[index],
      restored: isRestored,
      isOpening: index === 0 || article.blocks[index - 1]?.kind === 'heading',
      marker: markers[index] ?? null,
      verse: verses[index] ?? null,
      picture: block.picture ?? null,
      cell: isRestored ? undefined : block.cell,
      cells: languages.map((language) =>
        cellOf(language, article, translations.get(language), segments),
      ),
    })
    if (!isRestored) pending = trimmedAfter(block.key)
  }
  pushTrimmed(null)
  return joinTables(rows, languages)
}

/**
 * Whether a mark is anything but a link to an anchor that the article does not have; such links are shown as text.
 */
function hasTarget({ href }: Mark, targets: Article['targets']): boolean {
  const anchor = linkAnchor(href)
  return anchor === null || Object.hasOwn(targets, anchor)
}

/** Merges adjacent rows of one table into one row. */
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

/**
 * Splits rows into sections that are laid out together: at most `size` rows, fewer once they have `characters`
 * characters.
 */
export function splitIntoSections(rows: readonly Row[], size: number, characters: number): Row[][] {
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

/** Characters of a block in its longest column; 0 for other rows, which are short or scroll by themselves. */
function lengthOf(row: Row): number {
  if (row.type !== 'block') return 0
  const lengths = row.cells.map(({ segments }) =>
    segments.reduce((sum, { text }) => sum + (text?.length ?? 0), 0),
  )
  return Math.max(0, ...lengths)
}
