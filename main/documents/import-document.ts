import { assemble } from './assemble.ts'
import { clean } from './clean.ts'
import { decode } from './decode.ts'
import { detectFormat } from './detect-format.ts'
import { DocumentError } from './document-error.ts'
import type { ImportedDocument } from './imported-document.ts'
import { readHtml } from './read-html.ts'
import { readMarkdown } from './read-markdown.ts'
import { readText } from './read-text.ts'
import type { SentenceSplitter } from './segment.ts'

const EXTENSIONS = { text: 'txt', html: 'html', markdown: 'md' } as const

/**
 * A file's bytes to a cleaned article: decode, format, read into blocks, clean, tell the language, split into sentences.
 * @param name the file's name; its title where the text has none, and a hint of its format.
 * @throws DocumentError with the problem that the interface explains.
 */
export function importDocument(
  bytes: Uint8Array,
  name: string,
  split: SentenceSplitter,
): ImportedDocument {
  const { text, encoding } = decode(bytes)
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(text)) throw new DocumentError('empty', 'no visible text')
  const format = detectFormat(text, name)
  const { lines, declared } = READERS[format](text)
  if (lines.length === 0) throw new DocumentError('empty', 'no visible text')
  const cleaned = clean(lines, declared)
  return {
    format,
    extension: EXTENSIONS[format],
    encoding,
    ...assemble(cleaned, declared.title, name, split),
  }
}

const UNDECLARED = { title: '', byline: null, published: null, publisher: null, url: null }

const READERS = {
  text: (text: string) => ({ lines: readText(text), declared: UNDECLARED }),
  html: readHtml,
  markdown: readMarkdown,
}
