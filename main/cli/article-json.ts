import type { ImportedDocument } from '../compose.ts'

/** A cleaned article as scripts get it: what is kept, by block and sentence, and what was left out, each with its reason. */
export function articleJson(document: ImportedDocument) {
  const { title, byline, published, source, language, blocks, trimmed } = document
  return {
    title,
    byline,
    published,
    source: { publisher: source.publisher, rights: source.rights, url: source.url },
    language,
    blocks: blocks.map(({ key, kind, segments }) => ({ key, kind, segments })),
    trimmed: trimmed.map(({ reason, text }) => ({ reason, text })),
  }
}
