import { MAX_VERSE_INDENT_EMS } from '../../../contract/rich-text.ts'
import type { Line } from '../lines/line.ts'
import { widthWithIndent, type TextLine } from './text-lines.ts'
import { width } from '../lines/width.ts'

/** In columns: longer lines are paragraphs on one line. */
const MAX_VERSE_COLUMNS = 90
/** Share of lines that may be longer; above it, each line of the text is a paragraph. */
const MAX_LONG_SHARE = 0.05
/** Common indent of a poem up to which it is kept; a larger one centres the poem and is removed. */
const MAX_MARGIN_COLUMNS = 8

/**
 * Whether adjacent lines without empty lines between them are verse, addresses or lists; in many texts they are
 * paragraphs.
 */
export function areLinesBroken(stanzas: readonly (readonly TextLine[])[]): boolean {
  const lines = stanzas.filter(({ length }) => length > 1).flat()
  const long = lines.filter((line) => widthWithIndent(line) > MAX_VERSE_COLUMNS).length
  return lines.length > 0 && long / lines.length <= MAX_LONG_SHARE
}

export const isStanza = (lines: readonly TextLine[]): boolean =>
  lines.length > 1 && lines.every((line) => widthWithIndent(line) <= MAX_VERSE_COLUMNS)

/** Indents of adjacent stanzas' lines in ems; a column is half an em. */
export function versesOf(
  stanzas: readonly (readonly TextLine[])[],
): NonNullable<Line['verse']>[][] {
  const edge = stanzas.flat().reduce((least, { indent }) => Math.min(least, indent), Infinity)
  const margin = edge > MAX_MARGIN_COLUMNS ? 0 : edge
  return stanzas.map((lines) =>
    lines.map(({ indent }, at) => ({
      continues: at > 0,
      indent: Math.min(MAX_VERSE_INDENT_EMS, Math.round((margin + indent - edge) / 2)),
    })),
  )
}

const CAPITAL = /^["'“‘«„(—–-]*\s?\p{Lu}/u

/**
 * Whether lines nearly as long as those of the hard-wrapped text around them are verse: each begins with a capital,
 * and most would have had room for the first word of the next line.
 * @param columns the width at which the text was wrapped.
 */
export function isWideVerse(lines: readonly TextLine[], columns: number): boolean {
  if (lines.length < 3 || !lines.every(({ text }) => CAPITAL.test(text))) return false
  const inner = lines.slice(0, -1)
  const roomy = inner.filter((line, at) => {
    const word = /^\S{1,80}/.exec(lines[at + 1]?.text ?? '')?.[0] ?? ''
    return widthWithIndent(line) + 1 + width(word) <= columns
  })
  return roomy.length * 2 > inner.length
}
