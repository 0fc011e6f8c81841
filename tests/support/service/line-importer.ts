import { DocumentError } from '../../../main/documents/document-error.ts'
import type { ImportedDocument, ImportedTrim } from '../../../main/documents/imported-document.ts'

/**
 * A simple importer for tests of later stages: the first line is the title, `# ` begins a heading, `- ` a trimmed block, any other
 * line is a paragraph; `|` separates segments. Throws for an empty text, like the real importer.
 */
export function importLines(bytes: Uint8Array): ImportedDocument {
  const [title, ...lines] = new TextDecoder().decode(bytes).split('\n').filter(Boolean)
  if (title === undefined) throw new DocumentError('empty', 'no text')
  const blocks: ImportedDocument['blocks'] = []
  const trimmed: ImportedTrim[] = []
  const count = { p: 0, h: 0 }
  for (const line of lines) {
    const segments = line.replace(/^[#-] /, '').split('|')
    if (line.startsWith('- '))
      trimmed.push({
        key: `t${trimmed.length + 1}`,
        kind: 'paragraph',
        step: 'sign',
        reason: 'notice',
        text: segments.join(' '),
        after: blocks.at(-1)?.key ?? null,
        segments,
      })
    else if (line.startsWith('# '))
      blocks.push({ key: `h${(count.h += 1)}`, kind: 'heading', level: 2, segments })
    else blocks.push({ key: `p${(count.p += 1)}`, kind: 'paragraph', segments })
  }
  return {
    format: 'text',
    extension: 'txt',
    encoding: 'utf-8',
    title,
    byline: null,
    published: null,
    source: { publisher: 'Test Press', rights: null, url: null },
    language: 'en',
    blocks,
    trimmed,
    media: [],
    absent: [],
    cover: null,
    chapters: [],
  }
}
