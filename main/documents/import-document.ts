import { joinSegments } from '../../contract/join-segments.ts'
import { assemble } from './assemble.ts'
import { clean } from './clean/clean.ts'
import { cleanBook } from './clean/clean-book.ts'
import { splitLongBlocks } from './clean/split-long-blocks.ts'
import { collectMedia } from './collect-media.ts'
import { decode } from './bytes/decode.ts'
import { detectContainer } from './bytes/detect-container.ts'
import { detectFormat } from './bytes/detect-format.ts'
import { laterFormat } from './bytes/later-formats.ts'
import { DocumentError } from './document-error.ts'
import { headingChapters } from './heading-chapters.ts'
import type { DocumentFormat, ImportedDocument } from './imported-document.ts'
import { restorePictures } from './clean/restore-pictures.ts'
import type { Line } from './lines/line.ts'
import { placeChapters } from './place-chapters.ts'
import type { ReadBook, ReadOptions } from './lines/read-book.ts'
import { readContainer } from './read-container.ts'
import { readHtml } from './html/read-html.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { readText } from './text/read-text.ts'
import type { SentenceSplitter } from './sentences/sentence-splitter.ts'

const EXTENSIONS = {
  text: 'txt',
  html: 'html',
  markdown: 'md',
  mhtml: 'mhtml',
  epub: 'epub',
  fb2: 'fb2',
  docx: 'docx',
  pdf: 'pdf',
} as const

/** Share of the progress that reading takes; the rest is cleaning and sentence splitting. */
const READING_SHARE = 0.7

/**
 * Imports a file as a cleaned article: detect the format, read into lines, collect pictures, clean, detect the
 * language, split into sentences. The format is detected from the content; the file's name only decides ambiguous
 * cases.
 * @param name the file's name; the title where the text has none.
 * @throws DocumentError with the problem code for the interface; the signal's reason when aborted.
 */
export async function importDocument(
  bytes: Uint8Array,
  name: string,
  split: SentenceSplitter,
  options: ReadOptions = {},
): Promise<ImportedDocument> {
  const { onProgress, signal } = options
  const container = detectContainer(bytes)
  const { format, ...read } =
    container === null
      ? readPlain(bytes, name, options)
      : await readContainer(container, bytes, {
          ...options,
          onProgress: (fraction) => onProgress?.(fraction * READING_SHARE),
        })
  signal?.throwIfAborted()
  if (read.lines.length === 0) throw new DocumentError('empty', 'no visible text')
  onProgress?.(READING_SHARE)
  const { lines, media, absent, cover } = collectMedia(read)
  const known = lines.filter((line): line is Line => line !== null)
  const cleaned = splitLongBlocks(
    isPage(format)
      ? restorePictures(known, clean(known, read.declared), media)
      : cleanBook(known, read.declared, { isMarkdown: format === 'markdown' }),
  )
  const stem = container === null ? name : name.replace(KNOWN_EXTENSIONS, '') || name
  const assembled = assemble(cleaned, read.declared.title, stem, split)
  if (assembled.blocks.length === 0 && cleaned.title === null)
    throw new DocumentError('empty', 'no visible text')
  onProgress?.(1)
  return {
    format,
    extension: container === 'fbz' ? 'fbz' : EXTENSIONS[format],
    encoding: read.encoding ?? 'binary',
    ...assembled,
    media,
    absent,
    cover,
    chapters: read.chapters?.length
      ? placeChapters(read.chapters, lines, cleaned, assembled.blocks)
      : chaptersOfHeadings(assembled),
  }
}

function chaptersOfHeadings({
  blocks,
  language,
}: Pick<ImportedDocument, 'blocks' | 'language'>): ImportedDocument['chapters'] {
  return headingChapters(
    blocks.map(({ key, kind, level, segments }) => ({
      key,
      kind,
      level,
      text: kind === 'heading' ? joinSegments(segments, language) : '',
    })),
  )
}

const KNOWN_EXTENSIONS = /(?:\.(?:epub|fb2|fbz|zip|docx|pdf|mht|mhtml)){1,2}$/i

const UNDECLARED = { title: '', byline: null, published: null, publisher: null, url: null }

const TEXT_READERS = {
  text: (text: string) => ({ lines: readText(text), declared: UNDECLARED }),
  html: readHtml,
  markdown: readMarkdown,
}

/** Saved pages, and plain texts, which may be saved pages, are searched for boilerplate; authors' files have none (decision 13). */
function isPage(format: DocumentFormat): boolean {
  return format === 'html' || format === 'text' || format === 'mhtml'
}

function readPlain(
  bytes: Uint8Array,
  name: string,
  { beside, charset }: ReadOptions,
): ReadBook & { format: keyof typeof TEXT_READERS } {
  const { text, encoding } = decode(bytes, charset)
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(text)) throw new DocumentError('empty', 'no visible text')
  const later = laterFormat(text)
  if (later !== null) throw new DocumentError(later, 'no prose')
  const format = detectFormat(text, name)
  return { format, encoding, ...TEXT_READERS[format](text), ...(beside ? { picture: beside } : {}) }
}
