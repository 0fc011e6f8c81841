import type { PdfParagraph } from './build-paragraphs.ts'

/** Characters and lines; longer ones are paragraphs in large type. */
const LONGEST = 200
const MOST_LINES = 4

/** Of a bold line that is a heading in the body's own size: characters, and lines. */
const LONGEST_BOLD = 100
const MOST_BOLD_LINES = 2
/** Of the body's type: smaller is a note's or a table's. */
const SMALLEST_BOLD = 0.95
/** Characters of the paragraph that follows it, at least: what is shorter is another cell or a list of its own. */
const SHORTEST_BELOW = 40
/** Of the type's size: what follows further in is what a term means. */
const INDENT = 0.8

/**
 * The levels of the paragraphs that are headings: by the sizes of type above `large`, of which the largest is 1; and a level below
 * them lines in the body's own size that are bold as a whole, over a paragraph that is not.
 * @param isPlainBold whether most of the text is bold, which then says nothing.
 */
export function headingLevels(
  paragraphs: readonly PdfParagraph[],
  large: number,
  body: number,
  isPlainBold: boolean,
): Map<PdfParagraph, number> {
  const headings = paragraphs.filter(
    ({ size, text, lines, isCode }) =>
      !isCode &&
      size > large &&
      text.length <= LONGEST &&
      lines.length <= MOST_LINES &&
      /\p{L}/u.test(text),
  )
  const sizes = new Set(headings.map(({ size }) => Math.round(size)))
  const ranks = [...sizes].sort((one, other) => other - one)
  const levels = new Map(
    headings.map((one) => [one, Math.min(6, ranks.indexOf(Math.round(one.size)) + 1)]),
  )
  if (isPlainBold) return levels
  for (const [index, paragraph] of paragraphs.entries()) {
    const below = paragraphs[index + 1]
    const isBelow = below !== undefined && !levels.has(paragraph) && !isBold(below)
    if (isBelow && paragraph.size <= large && isBoldHeading(paragraph, below, body))
      levels.set(paragraph, Math.min(6, ranks.length + 1))
  }
  return levels
}

function isBoldHeading(paragraph: PdfParagraph, below: PdfParagraph, body: number): boolean {
  const { text, lines, size, isCode, first } = paragraph
  return (
    !isCode &&
    isBold(paragraph) &&
    size >= body * SMALLEST_BOLD &&
    text.length <= LONGEST_BOLD &&
    lines.length <= MOST_BOLD_LINES &&
    /\p{L}{2}/u.test(text) &&
    !/[.!?:;,。！？：；，…]["'”’»」]?$/u.test(text) &&
    (below.isCode || below.text.length >= SHORTEST_BELOW) &&
    below.first.x <= first.x + size * INDENT
  )
}

function isBold({ text, marks }: PdfParagraph): boolean {
  const bold = marks.reduce(
    (sum, { kind, start, end }) => (kind === 'strong' ? sum + end - start : sum),
    0,
  )
  return bold >= text.length * 0.95
}
