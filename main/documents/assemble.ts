import { BLOCK_LETTERS, type BlockKind } from '../../contract/article.ts'
import type { Cleaned } from './clean/clean.ts'
import { cutAt } from './lines/cut-at.ts'
import { headingSentences } from './sentences/heading-sentences.ts'
import type { ImportedBlock, ImportedDocument, ImportedTrim } from './imported-document.ts'
import type { Line, Verdict } from './lines/line.ts'
import { sentenceMarks } from './sentences/sentence-marks.ts'
import type { SentenceSplitter } from './sentences/sentence-splitter.ts'
import { proseLines } from './language/prose-lines.ts'
import { resolveLanguage } from './language/resolve-language.ts'

type Assembled = Omit<
  ImportedDocument,
  'format' | 'extension' | 'encoding' | 'media' | 'absent' | 'cover' | 'chapters'
>

/**
 * Turns cleaned lines into blocks with keys and sentences, detects the language, and joins adjacent trimmed lines
 * that have the same reason.
 */
export function assemble(
  cleaned: Cleaned,
  declaredTitle: string,
  name: string,
  split: SentenceSplitter,
): Assembled {
  const body = cleaned.lines.filter(({ verdict }) => verdict === null).map(({ line }) => line)
  const title = cleaned.title ?? (truncate(declaredTitle) || titleFromFileName(name))
  const text = [cleaned.title ?? '', ...proseLines(body)].join('\n')
  const language = resolveLanguage(text, cleaned.language)
  const blocks: ImportedBlock[] = []
  const trimmed: ImportedTrim[] = []
  const counts: Partial<Record<BlockKind, number>> = {}
  let after: string | null = null
  for (const { line, verdict } of cleaned.lines) {
    const segments = sentencesOf(line, language, split)
    if (verdict === null) {
      const block = importedBlock(line, counts, segments)
      blocks.push(block)
      after = block.key
      continue
    }
    const last = trimmed.at(-1)
    if (last?.after === after && canJoin(last, line, verdict)) {
      joinTrim(last, line, segments)
      continue
    }
    const key = `t${trimmed.length + 1}`
    const { kind, text: shown } = line
    trimmed.push({
      key,
      kind,
      ...verdict,
      text: shown,
      after,
      segments,
      ...extrasOf(line, segments),
    })
  }
  const { byline, published, source } = cleaned
  return {
    title,
    byline: truncate(byline),
    published,
    source: { ...source, publisher: truncate(source.publisher) },
    language,
    blocks,
    trimmed,
  }
}

/** Limit for metadata fields (title, byline, publisher): they are shown unbroken and may hold anything. */
const MAX_FIELD_CHARS = 500

function truncate<T extends string | null>(value: T): T | string {
  if (value === null || value.length <= MAX_FIELD_CHARS) return value
  return `${value.slice(0, cutAt(value, 0, MAX_FIELD_CHARS, [' ']))}…`
}

/** Code is not split into sentences: its line breaks and indents are significant. */
function sentencesOf({ kind, text }: Line, language: string, split: SentenceSplitter): string[] {
  if (kind === 'code' && text !== '') return [text]
  const sentences = split(text, language)
  return kind === 'heading' ? headingSentences(text, sentences) : sentences
}

/** Repeats and figures stay one block each, so that restoring one gives back exactly that block. */
function canJoin(last: ImportedTrim, line: Line, verdict: NonNullable<Verdict>): boolean {
  return (
    last.reason === verdict.reason &&
    last.step === verdict.step &&
    last.reason !== 'repeat' &&
    last.kind === line.kind &&
    last.kind !== 'figure'
  )
}

function joinTrim(last: ImportedTrim, line: Line, segments: readonly string[]): void {
  const marks = [...(last.marks ?? []), ...sentenceMarks(line, segments, last.segments.length)]
  const anchors = [...(last.anchors ?? []), ...(line.anchors ?? [])]
  if (marks.length > 0) last.marks = marks
  if (anchors.length > 0) last.anchors = anchors
  // A block joined of several items, cells or verse lines is none of these.
  delete last.item
  delete last.cell
  delete last.verse
  last.text += `\n${line.text}`
  last.segments.push(...segments)
}

function extrasOf(line: Line, segments: readonly string[]) {
  const { text, marks, picture, cell, item, verse, anchors } = line
  const placed = marks === undefined ? [] : sentenceMarks({ text, marks }, segments, 0)
  return {
    ...(placed.length > 0 ? { marks: placed } : {}),
    ...(picture === undefined ? {} : { picture }),
    ...(cell === undefined ? {} : { cell }),
    ...(item === undefined ? {} : { item }),
    ...(verse === undefined ? {} : { verse }),
    ...(anchors === undefined ? {} : { anchors }),
  }
}

function importedBlock(
  line: Line,
  counts: Partial<Record<BlockKind, number>>,
  segments: string[],
): ImportedBlock {
  const number = (counts[line.kind] ?? 0) + 1
  counts[line.kind] = number
  const level = line.kind === 'heading' && line.level !== undefined ? { level: line.level } : {}
  const key = `${BLOCK_LETTERS[line.kind]}${number}`
  return { key, kind: line.kind, ...level, segments, ...extrasOf(line, segments) }
}

function titleFromFileName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? name
  const stem = base.replace(/\.(?:txt|text|html?|xhtml|md|markdown)$/i, '').trim()
  return stem === '' ? base : stem
}
