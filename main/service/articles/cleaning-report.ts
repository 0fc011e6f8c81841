import type {
  ImportedBlock,
  ImportedChapter,
  ImportedDocument,
  ImportedTrim,
} from '../../documents/imported-document.ts'

/** Output of `diglot clean FILE --json`. */
export type CleaningReport = {
  title: string
  byline: string | null
  published: string | null
  source: { publisher: string | null; rights: string | null; url: string | null }
  language: string
  /** With level, marks, picture, and list, table or verse position, where present. */
  blocks: ImportedBlock[]
  trimmed: Pick<ImportedTrim, 'step' | 'reason' | 'text'>[]
  /** Absent for texts without headings. */
  chapters?: ImportedChapter[]
}

/** The report of a cleaned document, with fields in output order. */
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
