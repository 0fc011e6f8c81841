import type {
  ImportedBlock,
  ImportedChapter,
  ImportedDocument,
  ImportedTrim,
} from '../../documents/imported-document.ts'

/** What `diglot clean FILE --json` prints, for scripts and for measuring. */
export type CleaningReport = {
  title: string
  byline: string | null
  published: string | null
  source: { publisher: string | null; rights: string | null; url: string | null }
  language: string
  /** With their level, marks, picture and place in a list, a table or a stanza, where they have one. */
  blocks: ImportedBlock[]
  trimmed: Pick<ImportedTrim, 'step' | 'reason' | 'text'>[]
  /** Of a book. */
  chapters?: ImportedChapter[]
}

/** The report of a cleaned document, its fields in the order that it is printed in. */
export function cleaningReport(document: ImportedDocument): CleaningReport {
  const { title, byline, published, source, language } = document
  return {
    title,
    byline,
    published,
    source: { publisher: source.publisher, rights: source.rights, url: source.url },
    language,
    blocks: document.blocks.map(({ key, kind, segments, ...rest }) => ({
      key,
      kind,
      segments,
      ...rest,
    })),
    trimmed: document.trimmed.map(({ step, reason, text }) => ({ step, reason, text })),
    ...(document.chapters.length > 0 ? { chapters: document.chapters } : {}),
  }
}
