import type { AlignInput, Alignment } from '../compose-aligner.ts'

/** Cells of a terminal's line for each side, and between them. */
const COLUMN = 48
const BETWEEN = ' │ '

/** Characters that take two cells of a terminal. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u

/**
 * An alignment as text: `json` has a bead a line, `[[sourceIndexes],[targetIndexes],confidence]`; `tsv` the texts of both sides and
 * the confidence; `text` two columns for people.
 */
export function alignmentText(
  { beads }: Alignment,
  source: AlignInput,
  target: AlignInput,
  format: 'text' | 'json' | 'tsv',
): string {
  // Rounded down: 0.8999 is not 0.9.
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
    return `${first}${' '.repeat(Math.max(0, COLUMN - widthOf(first)))}${BETWEEN}${second}`.trimEnd()
  }).join('\n')
}

/** Lines of at most a column's cells; between words where there are spaces, else anywhere. */
function wrap(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.match(/\s|[^\s]+/g) ?? [])
    for (const part of widthOf(word) > COLUMN ? Array.from(word) : [word]) {
      if (widthOf(line) + widthOf(part) > COLUMN) {
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
