import type { Mark } from '../../lines/line.ts'
import type { PdfFontStyle } from './font-style.ts'

/** A piece of text as a page places it, in points; the origin is the page's lower left corner. */
export type PdfRun = {
  text: string
  x: number
  /** Of the baseline. */
  y: number
  width: number
  /** Of the type. */
  size: number
  isRtl: boolean
  font: PdfFontStyle
  /** The parts of it that are links, by offsets of its text. */
  links: readonly { start: number; end: number; href: string }[]
  /** The marked content of a tagged page that it belongs to. */
  tag: string | null
  /** How its characters are read, as small type over them says. */
  ruby?: string
}

/** A picture of a page, by the name that its bytes are kept under. */
export type PdfPicture = {
  source: string
  left: number
  right: number
  bottom: number
  top: number
}

/**
 * A table of a page, whose cells hold paragraphs of runs or of lines; `rows` counts those of all pages that the table
 * goes on over, where that is known.
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

/** A list item of a page's structure tree; the depth of its list counts from 0. */
export type TaggedItem = { readonly depth: number }

/** Runs that stand in one line, in the order in which they are read. */
export type PdfLine = {
  text: string
  /** Where it begins and ends in reading direction, and its baseline. */
  x: number
  right: number
  y: number
  size: number
  page: number
  /** The edges of the column that it stands in. */
  column: { id: number; left: number; right: number }
  marks: readonly Mark[]
  /** The part of its characters that are the text of links, 0 to 1. */
  linked: number
  /** Whether all of it is set in type of one width. */
  isMono: boolean
  /** The item of a list that it is tagged as. */
  item?: TaggedItem
  /** A picture stands here; there is no text. */
  picture?: PdfPicture
  /** A table stands here; the text is in its cells. */
  table?: PdfTable<PdfLine>
}
