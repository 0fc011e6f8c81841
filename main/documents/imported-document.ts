import type { BlockKind, Source, TrimReason } from '../../contract/article.ts'

export type DocumentFormat = 'text' | 'html' | 'markdown'

export type ImportedBlock = {
  key: string
  kind: BlockKind
  /** A heading's depth, 1 to 6; absent for every other kind. */
  level?: number
  /** Its sentences in order. */
  segments: string[]
}

export type ImportedTrim = {
  /** `t1`, `t2` … in the order of the original. */
  key: string
  kind: BlockKind
  /** The cleaning step that took it out. */
  step: string
  reason: TrimReason
  /** As it stood in the original; neighbours with one reason share a block, one line each. */
  text: string
  /** Key of the body block that it followed; null before the first. */
  after: string | null
  segments: string[]
}

/**
 * What a file became. Of a plain text, the visible characters of `title` (unless it had to be taken from the file's
 * name), `blocks`, `source.rights` and `trimmed` are together exactly those of the original; byline, date, publisher
 * and address are read out of text that is itself in one of these places.
 */
export type ImportedDocument = {
  format: DocumentFormat
  /** The original's extension as it is kept in the library. */
  extension: 'txt' | 'html' | 'md'
  /** The WHATWG name of the encoding that the bytes were read in, lower case. */
  encoding: string
  title: string
  byline: string | null
  /** As an ISO 8601 date where the page's date is certain, else null. */
  published: string | null
  source: Source
  /** A BCP 47 tag; `und` where the text says too little. */
  language: string
  blocks: ImportedBlock[]
  trimmed: ImportedTrim[]
}
