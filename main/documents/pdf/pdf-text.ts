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
}

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
}
