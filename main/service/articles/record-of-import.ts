import type { ArticleId } from '../../../contract/article.ts'
import { IMPORTER_VERSION, type ImportedDocument } from '../../documents/imported-document.ts'
import { type ArticleRecord, keyedSegments } from '../../library/article-record.ts'
import { nextNumbers } from '../../library/record-keys.ts'
import { textHash } from '../../translation/text-hash.ts'
import { canonicalLanguage } from '../../../contract/languages.ts'
import { knownPictures, pictureOf, shapeOfImport, wantedAnchors } from './shape-of-import.ts'

/** Splits an imported document into the record (article.json) and its texts (locale file). */
export function recordOfImport(
  document: ImportedDocument,
  id: ArticleId,
  importedAt: string,
  /** The SHA-256 of the imported bytes. */
  sha256: string | null = null,
): { record: ArticleRecord; strings: Map<string, string> } {
  const strings = new Map([['title', document.title]])
  const pictures = knownPictures(document.media)
  const known = { pictures, wanted: wantedAnchors(document) }
  const blocks = document.blocks.map((block) => {
    const { key, kind, level } = block
    // A picture without a caption has no segments.
    const keyed = keyedSegments(block.segments).map(({ key: segment, text }) => {
      strings.set(`${key}.${segment}`, text)
      return { key: segment, hash: textHash(text) }
    })
    const shape = shapeOfImport(block, known)
    const next = keyed.length + 1
    return { key, kind, ...(level === undefined ? {} : { level }), next, segments: keyed, ...shape }
  })
  const { title, format, encoding, source, byline, published } = document
  // A page may declare any language; here it becomes a folder name.
  const language = canonicalLanguage(document.language) ?? 'und'
  const record: ArticleRecord = {
    schema: 2,
    id,
    title,
    importedAt,
    format,
    encoding,
    language,
    source,
    byline,
    published,
    importer: IMPORTER_VERSION,
    originals: [
      {
        file: `original.${document.extension}`,
        sha256,
        time: importedAt,
        url: source.url,
      },
    ],
    next: nextNumbers([...document.blocks, ...document.trimmed].map(({ key }) => key)),
    blocks,
    trimmed: document.trimmed.map((one) => {
      const { key, kind, step, reason, text, after } = one
      const shape = shapeOfImport(one, known)
      const segments = keyedSegments(one.segments.length > 0 ? one.segments : [text])
      return { key, kind, step, reason, text, after, segments, restored: false, ...shape }
    }),
    ...(document.cover === null ? {} : { cover: pictureOf(pictures, document.cover, '') ?? null }),
    ...(document.chapters.length === 0 ? {} : { chapters: document.chapters }),
  }
  return { record, strings }
}
