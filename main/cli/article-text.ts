import type { BlockKind, TrimReason } from '../../contract/article.ts'
import type { ImportedDocument } from '../compose.ts'
import type { CliText } from '../launch/interface-text.ts'

const MARKS: Readonly<Partial<Record<BlockKind, string>>> = { quote: '> ', 'list-item': '- ' }
const PARTS = { term: '', definition: ': ' }

/** Formats a cleaned article for a terminal: title, attribution, body, and the number of removed blocks by reason. */
export function articleText(document: ImportedDocument, text: CliText): string {
  const { title, byline, published, source, trimmed } = document
  // Chinese and Japanese have no space between sentences.
  const space = /^(?:zh|ja)\b/.test(document.language) ? '' : ' '
  const attribution = [byline, published, source.publisher, source.rights, source.url]
  const reasons = new Map<TrimReason, number>()
  for (const { reason } of trimmed) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  const summary = [...reasons].map(([reason, count]) => `  ${text(`reason.${reason}`)}: ${count}`)
  return [
    title,
    attribution.filter((line) => line !== null).join('\n'),
    bodyText(document.blocks, space),
    trimmed.length === 0
      ? text('reader.nothingLeftOut')
      : [text('cli:leftOut', { count: trimmed.length }), ...summary].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Joins blocks with blank lines; lines of verse are consecutive and indented by two columns per em. */
function bodyText(blocks: ImportedDocument['blocks'], space: string): string {
  let text = ''
  for (const [index, { kind, segments, verse, item }] of blocks.entries()) {
    if (index > 0) text += verse?.continues === true ? '\n' : '\n\n'
    const mark = item?.part === undefined ? MARKS[kind] : PARTS[item.part]
    text += (mark ?? '') + '  '.repeat(verse?.indent ?? 0) + segments.join(space)
  }
  return text
}
