import type { PdfParagraph } from './build-paragraphs.ts'

/** A heading's characters and lines; longer ones are paragraphs in large type. */
const MAX_CHARS = 200
const MAX_LINES = 4

/** The same for bold headings in body size. */
const MAX_BOLD_CHARS = 100
const MAX_BOLD_LINES = 2
/** Font size of a bold heading relative to the body; smaller text belongs to a note or table. */
const MIN_BOLD_SIZE = 0.95
/** Characters of the paragraph after a bold heading; shorter ones are table cells or list items. */
const MIN_CHARS_BELOW = 40
/** Indentation of that paragraph in font sizes; more makes it the definition of a term. */
const MAX_INDENT_BELOW = 0.8

/**
 * The heading levels, 1 to 6, of the paragraphs that are headings: by font size above `large`, the largest being level 1; and one
 * level below those, entirely bold paragraphs in body size followed by one that is not.
 * @param large and body are font sizes in points.
 * @param isPlainBold whether most of the text is bold, so that bold does not indicate a heading.
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
      text.length <= MAX_CHARS &&
      lines.length <= MAX_LINES &&
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
    const isBelow = below !== undefined && !levels.has(paragraph) && !isBoldParagraph(below)
    if (isBelow && paragraph.size <= large && isBoldHeading(paragraph, below, body))
      levels.set(paragraph, Math.min(6, ranks.length + 1))
  }
  return levels
}

function isBoldHeading(paragraph: PdfParagraph, below: PdfParagraph, body: number): boolean {
  const { text, lines, size, isCode, first } = paragraph
  return (
    !isCode &&
    isBoldParagraph(paragraph) &&
    size >= body * MIN_BOLD_SIZE &&
    text.length <= MAX_BOLD_CHARS &&
    lines.length <= MAX_BOLD_LINES &&
    /\p{L}{2}/u.test(text) &&
    !/[.!?:;,。！？：；，…]["'”’»」]?$/u.test(text) &&
    (below.isCode || below.text.length >= MIN_CHARS_BELOW) &&
    below.first.x <= first.x + size * MAX_INDENT_BELOW
  )
}

function isBoldParagraph({ text, marks }: PdfParagraph): boolean {
  const bold = marks.reduce(
    (sum, { kind, start, end }) => (kind === 'strong' ? sum + end - start : sum),
    0,
  )
  return bold >= text.length * 0.95
}
