import type { ImportedDocument } from '../documents/imported-document.ts'

/** What `diglot clean FILE --json` prints, for scripts and for measuring. */
export type CleaningReport = {
  title: string
  byline: string | null
  published: string | null
  source: { publisher: string | null; rights: string | null; url: string | null }
  language: string
  blocks: { key: string; kind: string; segments: string[] }[]
  trimmed: { reason: string; text: string }[]
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
    blocks: document.blocks.map(({ key, kind, segments }) => ({ key, kind, segments })),
    trimmed: document.trimmed.map(({ reason, text }) => ({ reason, text })),
  }
}
