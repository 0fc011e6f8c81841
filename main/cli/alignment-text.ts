import type { AlignInput, Alignment } from '../compose-aligner.ts'

/** Width of each column in terminal cells. */
const COLUMN_WIDTH = 48
const COLUMN_SEPARATOR = ' │ '

/** Characters that are two terminal cells wide. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u

/**
 * Formats an alignment: `json` as one bead per line, `[[sourceIndexes],[targetIndexes],confidence]`; `tsv` as source
 * text, target text and confidence; `text` as two columns.
 */
export function alignmentText(
  { beads }: Alignment,
  source: AlignInput,
  target: AlignInput,
  format: 'text' | 'json' | 'tsv',
): string {
  // Rounded down, so that 0.8999 is not shown as 0.9.
  const shown = (confidence: number) => Math.floor(confidence * 1000) / 1000
  if (format === 'json')
    return beads
      .map((bead) => JSON.stringify([bead.source, bead.target, shown(bead.confidence)]))
      .join('\n')
  const sides = { source: source.blocks.flat(), target: target.blocks.flat() }
  const join = (sentences: readonly string[], indexes: readonly number[], language: string) =>
    indexes
      .map((index) => (sentences[index] ?? '').replace(/\s+/g, ' ').trim())
      .join(/^(?:zh|ja)\b/i.test(language) ? '' : ' ')
  const rows = beads.map((bead) => ({
    left: join(sides.source, bead.source, source.language),
    right: join(sides.target, bead.target, target.language),
    confidence: shown(bead.confidence),
  }))
  if (format === 'tsv')
    return rows.map(({ left, right, confidence }) => `${left}\t${right}\t${confidence}`).join('\n')
  return rows.map(({ left, right }) => sideBySide(left, right)).join('\n\n')
}

function sideBySide(left: string, right: string): string {
  const columns = [wrap(left), wrap(right)] as const
  const height = Math.max(columns[0].length, columns[1].length)
  return Array.from({ length: height }, (_, row) => {
    const first = columns[0][row] ?? ''
    const second = columns[1][row] ?? ''
    return `${first}${' '.repeat(Math.max(0, COLUMN_WIDTH - widthOf(first)))}${COLUMN_SEPARATOR}${second}`.trimEnd()
  }).join('\n')
}

/** Wraps to the column width: between words, or anywhere in words longer than a column. */
function wrap(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.match(/\s|[^\s]+/g) ?? [])
    for (const part of widthOf(word) > COLUMN_WIDTH ? Array.from(word) : [word]) {
      if (widthOf(line) + widthOf(part) > COLUMN_WIDTH) {
        lines.push(line.trimEnd())
        line = ''
      }
      if (line !== '' || part !== ' ') line += part
    }
  if (line !== '') lines.push(line)
  return lines
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}
