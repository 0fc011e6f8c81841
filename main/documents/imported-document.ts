import type { BlockKind, CleaningStep, Source, TrimReason } from '../../contract/article.ts'
import type { Line, Mark } from './lines/line.ts'

/**
 * Stored in records of articles. Raised in a release that cleans a file or splits its sentences in another way, so that keys of
 * an earlier import are not taken for those of a later one.
 */
export const IMPORTER_VERSION = '2'

export type DocumentFormat =
  | 'text'
  | 'html'
  | 'markdown'
  | 'mhtml'
  | 'epub'
  | 'fb2'
  | 'docx'
  | 'pdf'

/**
 * A mark within one sentence of a block: `segment` is the sentence's index from 0; offsets are relative to the
 * sentence.
 */
export type ImportedMark = Mark & { segment: number }

/**
 * What a block has besides its text; see Line. A trim joined of several lines has the marks and anchors of all of
 * them.
 */
type Extras = Pick<Line, 'picture' | 'cell' | 'item' | 'verse' | 'anchors'> & {
  marks?: readonly ImportedMark[]
}

export type ImportedBlock = Extras & {
  key: string
  kind: BlockKind
  /** A heading's depth, 1 to 6; absent for every other kind. */
  level?: number
  segments: string[]
}

export type ImportedTrim = Extras & {
  /** `t1`, `t2` … in document order. */
  key: string
  kind: BlockKind
  /** The cleaning step that removed it. */
  step: CleaningStep
  reason: TrimReason
  /** The original text; adjacent trims with the same reason share a block, one line each. */
  text: string
  /** Key of the body block before it; null before the first. */
  after: string | null
  segments: string[]
}

/**
 * A picture of the document. Its name is safe in any folder; its extension follows the type detected from its bytes.
 */
export type ImportedMedia = { name: string; bytes: Uint8Array }

/** Start of a chapter: its title as the table of contents or the heading says it, depth from 0, the key of its first block. */
export type ImportedChapter = { title: string; depth: number; block: string }

/**
 * The result of importing a file. For plain text, the visible characters of `title` (unless taken from the file
 * name), `blocks`, `source.rights` and `trimmed` together are exactly those of the original; byline, date, publisher
 * and address are extracted from text that is also in one of these places. Structured-cloneable, so that it can be
 * sent between threads.
 */
export type ImportedDocument = {
  format: DocumentFormat
  /** The extension under which the library keeps the original; `fbz` is a zipped FB2. */
  extension: 'txt' | 'html' | 'md' | 'mhtml' | 'epub' | 'fb2' | 'fbz' | 'docx' | 'pdf'
  /** The WHATWG name of the encoding that was decoded, lower case; `binary` for formats that are not plain text. */
  encoding: string
  title: string
  byline: string | null
  /** ISO 8601 date where the date is certain, else null. */
  published: string | null
  source: Source
  /** A BCP 47 tag; `und` where there is too little text to detect it. */
  language: string
  blocks: ImportedBlock[]
  trimmed: ImportedTrim[]
  /** The pictures that blocks refer to. */
  media: ImportedMedia[]
  /** Addresses of pictures that the document refers to and that were found neither in it nor beside it. */
  absent: string[]
  /** Name in `media` of a book's cover, else null. */
  cover: string | null
  /** In order: of the file's table of contents, else of its headings; empty without both. */
  chapters: ImportedChapter[]
}
