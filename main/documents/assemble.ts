import { BLOCK_LETTERS, type BlockKind } from '../../contract/article.ts'
import type { Cleaned } from './clean.ts'
import { detectLanguage } from './detect-language.ts'
import type { ImportedBlock, ImportedDocument, ImportedTrim } from './imported-document.ts'
import type { Line } from './line.ts'
import type { SentenceSplitter } from './segment.ts'

type Assembled = Omit<
  ImportedDocument,
  'format' | 'extension' | 'encoding' | 'media' | 'cover' | 'chapters'
>

/** Gives the cleaned lines their keys, language and sentences, and joins trimmed neighbours that have one reason. */
export function assemble(
  cleaned: Cleaned,
  declaredTitle: string,
  name: string,
  split: SentenceSplitter,
): Assembled {
  const body = cleaned.lines.filter(({ verdict }) => verdict === null).map(({ line }) => line)
  const title = cleaned.title ?? (declaredTitle || nameOf(name))
  const language = detectLanguage(
    [cleaned.title ?? '', ...body.map((line) => line.text)].join('\n'),
  )
  const blocks: ImportedBlock[] = []
  const trimmed: ImportedTrim[] = []
  const counts: Partial<Record<BlockKind, number>> = {}
  let after: string | null = null
  for (const { line, verdict } of cleaned.lines) {
    if (verdict === null) {
      const block = blockOf(line, counts, split(line.text, language))
      blocks.push(block)
      after = block.key
      continue
    }
    const last = trimmed.at(-1)
    if (
      last &&
      last.reason === verdict.reason &&
      last.after === after &&
      last.step === verdict.step &&
      joins(last, line)
    ) {
      last.text += `\n${line.text}`
      last.segments.push(...split(line.text, language))
      continue
    }
    const key = `t${trimmed.length + 1}`
    const segments = split(line.text, language)
    trimmed.push({ key, kind: line.kind, ...verdict, text: line.text, after, segments })
  }
  const { byline, published, source } = cleaned
  return { title, byline, published, source, language, blocks, trimmed }
}

/** Repeats stay one block each: put back, they are paragraphs again. */
function joins(last: ImportedTrim, line: Line): boolean {
  return last.reason !== 'repeat' && last.kind === line.kind && last.kind !== 'figure'
}

function blockOf(
  line: Line,
  counts: Partial<Record<BlockKind, number>>,
  segments: string[],
): ImportedBlock {
  const number = (counts[line.kind] ?? 0) + 1
  counts[line.kind] = number
  const level = line.kind === 'heading' && line.level !== undefined ? { level: line.level } : {}
  return { key: `${BLOCK_LETTERS[line.kind]}${number}`, kind: line.kind, ...level, segments }
}

function nameOf(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? name
  const stem = base.replace(/\.(?:txt|text|html?|xhtml|md|markdown)$/i, '').trim()
  return stem === '' ? base : stem
}
