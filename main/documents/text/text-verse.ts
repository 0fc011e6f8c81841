import { DEEPEST_VERSE } from '../../../contract/rich-text.ts'
import type { Line } from '../lines/line.ts'
import { fullWidth, type TextLine } from './text-lines.ts'
import { width } from '../lines/width.ts'

/** Columns of a line of verse; what is longer is a paragraph that stands on one line. */
const LONGEST = 90
/** The part of a text's lines that may be longer: where more are, its lines are its paragraphs. */
const MOST_LONG = 0.05
/** Columns that all of a poem may be set in by; more is a poem in the middle of its page, which starts at its own edge. */
const MARGIN = 8

/** Whether lines that stand without an empty one between them are parts of one text: verse, addresses, lists; in many texts they are paragraphs. */
export function areLinesBroken(stanzas: readonly (readonly TextLine[])[]): boolean {
  const lines = stanzas.filter(({ length }) => length > 1).flat()
  const long = lines.filter((line) => fullWidth(line) > LONGEST).length
  return lines.length > 0 && long / lines.length <= MOST_LONG
}

export const isStanza = (lines: readonly TextLine[]): boolean =>
  lines.length > 1 && lines.every((line) => fullWidth(line) <= LONGEST)

/** How far the lines of stanzas behind each other are set in, in ems: a column is half of one. */
export function versesOf(
  stanzas: readonly (readonly TextLine[])[],
): NonNullable<Line['verse']>[][] {
  const edge = stanzas.flat().reduce((least, { indent }) => Math.min(least, indent), Infinity)
  const margin = edge > MARGIN ? 0 : edge
  return stanzas.map((lines) =>
    lines.map(({ indent }, at) => ({
      continues: at > 0,
      indent: Math.min(DEEPEST_VERSE, Math.round((margin + indent - edge) / 2)),
    })),
  )
}

const CAPITAL = /^["'“‘«„(—–-]*\s?\p{Lu}/u

/**
 * Whether lines that are nearly as long as those of a wrapped text are verse: each begins with a capital, and most would have
 * had room for the first word of the next.
 * @param columns that the text was wrapped to.
 */
export function isWideVerse(lines: readonly TextLine[], columns: number): boolean {
  if (lines.length < 3 || !lines.every(({ text }) => CAPITAL.test(text))) return false
  const inner = lines.slice(0, -1)
  const roomy = inner.filter((line, at) => {
    const word = /^\S{1,80}/.exec(lines[at + 1]?.text ?? '')?.[0] ?? ''
    return fullWidth(line) + 1 + width(word) <= columns
  })
  return roomy.length * 2 > inner.length
}
