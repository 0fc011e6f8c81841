import type { BlockKind, Source, TrimReason } from '../../contract/article.ts'
import type { Line, Mark } from './lines/line.ts'

export type DocumentFormat =
  | 'text'
  | 'html'
  | 'markdown'
  | 'mhtml'
  | 'epub'
  | 'fb2'
  | 'docx'
  | 'pdf'

/** A mark of one sentence of a block: `segment` counts them from 0, offsets are those of the sentence. */
export type ImportedMark = Mark & { segment: number }

/** What a block has besides its text; see Line. A trim that joins several lines has the marks and anchors of all. */
type Extras = Pick<Line, 'picture' | 'cell' | 'item' | 'verse' | 'anchors'> & {
  marks?: readonly ImportedMark[]
}

export type ImportedBlock = Extras & {
  key: string
  kind: BlockKind
  /** A heading's depth, 1 to 6; absent for every other kind. */
  level?: number
  /** Its sentences in order. */
  segments: string[]
}

export type ImportedTrim = Extras & {
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

/** A picture of the document: its name is safe in any folder, and its ending is what its bytes are. */
export type ImportedMedia = { name: string; bytes: Uint8Array }

/** Where a chapter begins: its title as the book's own contents list it, depth from 0, the key of its first block. */
export type ImportedChapter = { title: string; depth: number; block: string }

/**
 * What a file became. Of a plain text, the visible characters of `title` (unless it had to be taken from the file's
 * name), `blocks`, `source.rights` and `trimmed` are together exactly those of the original; byline, date, publisher
 * and address are read out of text that is itself in one of these places. All of it can be cloned to another thread.
 */
export type ImportedDocument = {
  format: DocumentFormat
  /** The original's extension as it is kept in the library; `fbz` is a zipped FB2. */
  extension: 'txt' | 'html' | 'md' | 'mhtml' | 'epub' | 'fb2' | 'fbz' | 'docx' | 'pdf'
  /** The WHATWG name of the encoding that the bytes were read in, lower case; `binary` of what is no text file. */
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
  /** The pictures that blocks name. */
  media: ImportedMedia[]
  /** The addresses of pictures that the document names and that could not be found in it or beside it. */
  absent: string[]
  /** The picture of `media` that is a book's cover, else null. */
  cover: string | null
  /** In order; empty for what has no chapters. */
  chapters: ImportedChapter[]
}
