import type { BlockKind, TrimReason } from '../../../contract/article.ts'
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

/** What is said of a part of a block's text. Offsets are UTF-16 units of that text, `end` exclusive; marks may nest and overlap. */
export type Mark = {
  kind: MarkKind
  start: number
  end: number
  /** Of a link: an http, https or mailto address. Of a link within the document and of a note: `#` and an anchor. */
  href?: string
  /** Of ruby: the reading that stands over the text. */
  ruby?: string
}

/** One block of a text on its way through the cleaner: a line of a plain text, a block element of a page. */
export type Line = {
  /** What is visible of it: white space at the ends taken off, list markers of a plain text left on. */
  text: string
  kind: BlockKind
  level?: number
  /** Blank lines stood before it: a paragraph break that the author made. */
  gap: boolean
  /** The part of its characters that are the text of links, 0 to 1; 0 in a plain text. */
  linked: number
  /** Where a page's own markup says that it is not the article: in nav, footer, header or aside. */
  region: 'navigation' | 'furniture' | 'related' | null
  /** In the order in which they begin. */
  marks?: readonly Mark[]
  /** A picture, by the name that the document gives it; `text` is its caption, or its alternative text. */
  picture?: { source: string; alt: string }
  /** A cell of a table; tables of a document are numbered from 1, rows and columns from 0; where in it its text is set. */
  cell?: { table: number; row: number; column: number; header: boolean; align?: 'center' | 'end' }
  /** An item of a list: depth from 0; its number where the list is ordered, and in a list of definitions what it is there. */
  item?: { depth: number; number?: number; part?: 'term' | 'definition' }
  /** A line that the author broke; whether it goes on in the stanza of the line before it, and how far it is set in, in ems. */
  verse?: { continues: boolean; indent: number }
  /** Of a page: the element that it stands in, by which cleaning tells the article from what is round it. */
  place?: PageElement
  /** The ids by which links and notes of the document point to it. */
  anchors?: readonly string[]
}

/** What cleaning decided about a line: null is body. */
export type Verdict = { step: string; reason: TrimReason } | null
