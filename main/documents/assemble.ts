import { BLOCK_LETTERS, type BlockKind } from '../../contract/article.ts'
import type { Cleaned } from './clean/clean.ts'
import { cutAt } from './lines/cut-at.ts'
import { headingSentences } from './sentences/heading-sentences.ts'
import type { ImportedBlock, ImportedDocument, ImportedTrim } from './imported-document.ts'
import type { Line, Verdict } from './lines/line.ts'
import { placeMarks } from './sentences/place-marks.ts'
import type { SentenceSplitter } from './sentences/segment.ts'
import { proseOf } from './language/prose-of.ts'
import { tellLanguage } from './language/tell-language.ts'

type Assembled = Omit<
  ImportedDocument,
  'format' | 'extension' | 'encoding' | 'media' | 'absent' | 'cover' | 'chapters'
>

/** Gives the cleaned lines their keys, language and sentences, and joins trimmed neighbours that have one reason. */
export function assemble(
  cleaned: Cleaned,
  declaredTitle: string,
  name: string,
  split: SentenceSplitter,
): Assembled {
  const body = cleaned.lines.filter(({ verdict }) => verdict === null).map(({ line }) => line)
  const title = cleaned.title ?? (short(declaredTitle) || nameOf(name))
  const text = [cleaned.title ?? '', ...proseOf(body)].join('\n')
  const language = tellLanguage(text, cleaned.language)
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
    if (last?.after === after && joins(last, line, verdict)) {
      join(last, line, segments)
      continue
    }
    const key = `t${trimmed.length + 1}`
    const { kind, text: shown } = line
    trimmed.push({ key, kind, ...verdict, text: shown, after, segments, ...extras(line, segments) })
  }
  const { byline, published, source } = cleaned
  return {
    title,
    byline: short(byline),
    published,
    source: { ...source, publisher: short(source.publisher) },
    language,
    blocks,
    trimmed,
  }
}

/** Characters of what a file says of itself: it is shown in one piece, and may be anything. */
const LONGEST_FIELD = 500

function short<T extends string | null>(value: T): T | string {
  if (value === null || value.length <= LONGEST_FIELD) return value
  return `${value.slice(0, cutAt(value, 0, LONGEST_FIELD, [' ']))}…`
}

/** Code has no sentences: its line breaks and indents are part of it. */
function sentencesOf({ kind, text }: Line, language: string, split: SentenceSplitter): string[] {
  if (kind === 'code' && text !== '') return [text]
  const sentences = split(text, language)
  return kind === 'heading' ? headingSentences(text, sentences) : sentences
}

/** Repeats and pictures stay one block each: put back, they are what they were. */
function joins(last: ImportedTrim, line: Line, verdict: NonNullable<Verdict>): boolean {
  return (
    last.reason === verdict.reason &&
    last.step === verdict.step &&
    last.reason !== 'repeat' &&
    last.kind === line.kind &&
    last.kind !== 'figure'
  )
}

function join(last: ImportedTrim, line: Line, segments: readonly string[]): void {
  const marks = [...(last.marks ?? []), ...placeMarks(line, segments, last.segments.length)]
  const anchors = [...(last.anchors ?? []), ...(line.anchors ?? [])]
  if (marks.length > 0) last.marks = marks
  if (anchors.length > 0) last.anchors = anchors
  // Several items, cells or lines in one block are none.
  delete last.item
  delete last.cell
  delete last.verse
  last.text += `\n${line.text}`
  last.segments.push(...segments)
}

function extras(line: Line, segments: readonly string[]) {
  const { text, marks, picture, cell, item, verse, anchors } = line
  const placed = marks === undefined ? [] : placeMarks({ text, marks }, segments, 0)
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
  return { key, kind: line.kind, ...level, segments, ...extras(line, segments) }
}

function nameOf(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? name
  const stem = base.replace(/\.(?:txt|text|html?|xhtml|md|markdown)$/i, '').trim()
  return stem === '' ? base : stem
}
