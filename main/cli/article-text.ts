import type { BlockKind, TrimReason } from '../../contract/article.ts'
import type { ImportedDocument } from '../compose.ts'
import type { CliText } from '../launch/interface-text.ts'

const MARKS: Readonly<Partial<Record<BlockKind, string>>> = { quote: '> ', 'list-item': '- ' }
const PARTS = { term: '', definition: ': ' }

/** A cleaned article as a person reads it in a terminal: title, attribution, body, and how much was left out and why. */
export function articleText(document: ImportedDocument, text: CliText): string {
  const { title, byline, published, source, trimmed } = document
  // Sentences of Chinese and Japanese follow each other without a space.
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

/** The blocks, apart; the lines of a stanza under each other, set in by two columns an em. */
function bodyText(blocks: ImportedDocument['blocks'], space: string): string {
  let text = ''
  for (const [index, { kind, segments, verse, item }] of blocks.entries()) {
    if (index > 0) text += verse?.continues === true ? '\n' : '\n\n'
    const mark = item?.part === undefined ? MARKS[kind] : PARTS[item.part]
    text += (mark ?? '') + '  '.repeat(verse?.indent ?? 0) + segments.join(space)
  }
  return text
}
