import type { ArticleId } from '../../../contract/article.ts'
import type { ImportedDocument } from '../../documents/imported-document.ts'
import type { ArticleRecord } from '../../library/article-record.ts'
import { canonicalLanguage } from '../../../contract/languages.ts'
import { knownPictures, pictureOf, shapeOfImport, wantedAnchors } from './shape-of-import.ts'

/** Splits an imported document into the record (article.json) and its texts (locale file). */
export function recordOfImport(
  document: ImportedDocument,
  id: ArticleId,
  importedAt: string,
): { record: ArticleRecord; strings: Map<string, string> } {
  const strings = new Map([['title', document.title]])
  const pictures = knownPictures(document.media)
  const known = { pictures, wanted: wantedAnchors(document) }
  const blocks = document.blocks.map((block) => {
    const { key, kind, level } = block
    // A picture without a caption has no segments.
    const segments = block.segments.filter((text) => text !== '')
    const keys = segments.map((text, index) => {
      strings.set(`${key}.s${index + 1}`, text)
      return `s${index + 1}`
    })
    const shape = shapeOfImport(block, known)
    return { key, kind, ...(level === undefined ? {} : { level }), segments: keys, ...shape }
  })
  const { title, format, encoding, source, byline, published } = document
  // A page may declare any language; here it becomes a folder name.
  const language = canonicalLanguage(document.language) ?? 'und'
  const record: ArticleRecord = {
    schema: 1,
    id,
    title,
    importedAt,
    format,
    original: `original.${document.extension}`,
    encoding,
    language,
    source,
    byline,
    published,
    blocks,
    trimmed: document.trimmed.map((one) => {
      const { key, kind, step, reason, text, after, segments } = one
      const shape = shapeOfImport(one, known)
      return { key, kind, step, reason, text, after, segments, restored: false, ...shape }
    }),
    ...(document.cover === null ? {} : { cover: pictureOf(pictures, document.cover, '') ?? null }),
    ...(document.chapters.length === 0 ? {} : { chapters: document.chapters }),
  }
  return { record, strings }
}
