import type { PdfParagraph } from './build-paragraphs.ts'

/** Characters and lines; longer ones are paragraphs in large type. */
const LONGEST = 200
const MOST_LINES = 4

/** The levels of the paragraphs that are headings, by the sizes of type above `large`: the largest is 1. */
export function headingLevels(
  paragraphs: readonly PdfParagraph[],
  large: number,
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
  return new Map(headings.map((one) => [one, Math.min(6, ranks.indexOf(Math.round(one.size)) + 1)]))
}
