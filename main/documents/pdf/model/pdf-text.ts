import type { Mark } from '../../lines/line.ts'
import type { PdfFontStyle } from './font-style.ts'

/** A text run with one position, in PDF points from the lower left corner of the page or flow, y upwards. */
export type PdfRun = {
  text: string
  x: number
  /** The baseline. */
  y: number
  width: number
  /** Font size. */
  size: number
  isRtl: boolean
  font: PdfFontStyle
  /** Linked ranges, in offsets of `text`. */
  links: readonly { start: number; end: number; href: string }[]
  /** The id of its marked-content sequence in a tagged PDF. */
  tag: string | null
  /** The ruby reading printed over it. */
  ruby?: string
}

/** A picture on a page; `source` is its name in the PictureStore. Edges in points. */
export type PdfPicture = {
  source: string
  left: number
  right: number
  bottom: number
  top: number
}

/**
 * A table on a page; each cell holds paragraphs of runs or of lines. `rows` counts the rows on all pages that the table
 * spans, where that is known. Edges in points.
 */
export type PdfTable<Part> = {
  left: number
  right: number
  bottom: number
  top: number
  rows: number
  columns: number
  cells: readonly { row: number; column: number; header: boolean; parts: readonly Part[][] }[]
}

/** A list item of the structure tree; the nesting depth of its list counts from 0. */
export type TaggedListItem = { readonly depth: number }

/** A line of text: runs joined in reading order. */
export type PdfLine = {
  text: string
  /** Its left and right edge, and its baseline. */
  x: number
  right: number
  y: number
  size: number
  page: number
  /** The column that contains it; `id` is unique in the document. */
  column: { id: number; left: number; right: number }
  marks: readonly Mark[]
  /** Share of its characters that are link text, 0 to 1. */
  linked: number
  /** Whether all of it is in a monospaced font. */
  isMono: boolean
  /** The list item that contains it in a tagged PDF. */
  item?: TaggedListItem
  /** Set for a picture in the text flow; `text` is empty. */
  picture?: PdfPicture
  /** Set for a table in the text flow; `text` is empty. */
  table?: PdfTable<PdfLine>
}
