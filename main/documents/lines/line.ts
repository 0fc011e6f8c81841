import type { BlockKind, CleaningStep, TrimReason } from '../../../contract/article.ts'
import type { PageElement } from './page-node.ts'

export type MarkKind =
  | 'emphasis'
  | 'strong'
  | 'code'
  | 'deleted'
  | 'link'
  | 'subscript'
  | 'superscript'
  | 'ruby'
  | 'note'

/**
 * Inline formatting of a part of a block's text. Offsets are UTF-16 units of that text, `end` exclusive; marks may
 * nest and overlap.
 */
export type Mark = {
  kind: MarkKind
  start: number
  end: number
  /** For external links an http, https or mailto address; for internal links and notes `#` and an anchor. */
  href?: string
  /** The ruby text (reading) over the base text. */
  ruby?: string
}

/** One block of a document before and during cleaning: a line of plain text, a block element of a page. */
export type Line = {
  /** Visible text, trimmed; list markers of plain text are kept. */
  text: string
  kind: BlockKind
  level?: number
  /** Whether blank lines precede it: a paragraph break by the author. */
  gap: boolean
  /** Share of its characters that are link text, 0 to 1; 0 in plain text. */
  linked: number
  /** Boilerplate by the page's own markup: nav, footer, header or aside. */
  region: 'navigation' | 'furniture' | 'related' | null
  /** Ordered by start. */
  marks?: readonly Mark[]
  /** A picture under the document's name for it; `text` is its caption or alternative text. */
  picture?: { source: string; alt: string }
  /** A table cell. Tables are numbered from 1 per document, rows and columns from 0; `align` is the text alignment. */
  cell?: { table: number; row: number; column: number; header: boolean; align?: 'center' | 'end' }
  /** A list item: depth from 0, `number` for ordered lists, `part` for definition lists. */
  item?: { depth: number; number?: number; part?: 'term' | 'definition' }
  /** A line broken by the author (verse); whether it continues the stanza of the line before, and its indent in ems. */
  verse?: { continues: boolean; indent: number }
  /** For pages: the element that holds it, by which cleaning separates the article from boilerplate. */
  place?: PageElement
  /** Ids that links and notes of the document refer to. */
  anchors?: readonly string[]
}

/** The decision of cleaning about a line: null keeps it as body. */
export type Verdict = { step: CleaningStep; reason: TrimReason } | null
