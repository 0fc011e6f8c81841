import type { Line } from './line.ts'
import { isWide, width } from './width.ts'

const HEADING =
  /^(?:(?:chapter|part|book|section|act|scene|prologue|epilogue|chapitre|kapitel|capítulo|глава|часть)\s+(?:[ivxlcdm]+|\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b.{0,60}|第[〇零一二三四五六七八九十百千两\d]{1,6}[章回节節卷部篇話话].{0,40}|제\s?\d+\s?[장부편].{0,40})$/iu

/**
 * A plain text's lines as blocks, in order: one line is one block, except where a text was wrapped to a width, whose
 * lines are joined to the paragraph that they were. Marks such as `- ` stay: of a plain text they are its characters.
 */
export function readText(text: string): Line[] {
  const groups = groupByBlankLines(text)
  const wrapped = wrapWidth(groups)
  const lines: Line[] = []
  for (const group of groups) {
    const joined = wrapped > 0 && isWrapped(group, wrapped) ? [unwrap(group)] : group
    for (const [index, line] of joined.entries()) lines.push(textLine(line, index === 0))
  }
  return lines
}

function textLine(text: string, gap: boolean): Line {
  const common = { text, gap, linked: 0, region: null }
  return HEADING.test(text)
    ? { ...common, kind: 'heading', level: 2 }
    : { ...common, kind: 'paragraph' }
}

function groupByBlankLines(text: string): string[][] {
  const groups: string[][] = []
  let group: string[] = []
  for (const raw of text.split('\n')) {
    const line = raw.replace(/^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/g, '')
    if (line !== '') group.push(line)
    else if (group.length > 0) {
      groups.push(group)
      group = []
    }
  }
  if (group.length > 0) groups.push(group)
  return groups
}

/** The width that a text was wrapped to, in columns (a wide character is two), or 0 where it was not. */
function wrapWidth(groups: readonly (readonly string[])[]): number {
  const inner = groups.flatMap((group) => group.slice(0, -1)).map(width)
  if (inner.length < 4) return 0
  const sorted = inner.toSorted((a, b) => a - b)
  const longest = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  if (longest < 50 || longest > 100) return 0
  // Lines of verse differ in length; wrapped ones end within one word of the edge.
  const full = inner.filter((columns) => columns >= longest - 16).length
  return full / inner.length > 0.7 ? longest : 0
}

function isWrapped(group: readonly string[], columns: number): boolean {
  if (group.length < 2) return false
  const inner = group.slice(0, -1)
  const full = inner.filter((line) => width(line) >= columns - 20).length
  const marked = group.slice(1).filter((line) => /^(?:[-*•·>|]|\d{1,3}[.)])\s/.test(line)).length
  return full / inner.length >= 0.75 && marked === 0
}

/** Lines that were one paragraph, with a space between them but between two wide characters. */
function unwrap(group: readonly string[]): string {
  const parts: string[] = []
  for (const [index, line] of group.entries()) {
    const before = group[index - 1]
    const wide =
      before !== undefined &&
      isWide(before.charCodeAt(before.length - 1)) &&
      isWide(line.charCodeAt(0))
    if (before !== undefined && !wide) parts.push(' ')
    parts.push(line)
  }
  return parts.join('')
}
