import type { MarkKind } from '../../lines/line.ts'
import type { PdfLine } from '../model/pdf-text.ts'

/** Share of characters in proportional type above which monospaced text is code rather than the body. */
const MIN_PROSE_SHARE = 0.25

/** The font size of most of a text, in points; code, which is set smaller, is not counted unless there is little else. */
export function bodySize(all: readonly PdfLine[]): number {
  const hasProse = shareOf(all, (line) => (line.isMono ? 0 : line.text.length)) > MIN_PROSE_SHARE
  const lines = hasProse ? all.filter((line) => !line.isMono) : all
  const counts = new Map<number, number>()
  for (const { size, text } of lines)
    counts.set(Math.round(size * 2), (counts.get(Math.round(size * 2)) ?? 0) + text.length)
  return ([...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0) / 2
}

/** Whether most of a text is monospaced, like a typescript, so that the font does not indicate code. */
export function isMonoText(lines: readonly PdfLine[]): boolean {
  return shareOf(lines, (line) => (line.isMono ? line.text.length : 0)) > 0.5
}

/** The marks that most of a text has, which therefore emphasize nothing. */
export function dominantStyles(lines: readonly PdfLine[]): Set<MarkKind> {
  const kinds = ['strong', 'emphasis', 'code'] as const
  return new Set(
    kinds.filter(
      (kind) =>
        shareOf(lines, ({ marks }) =>
          marks.reduce((sum, mark) => (mark.kind === kind ? sum + mark.end - mark.start : sum), 0),
        ) > 0.5,
    ),
  )
}

function shareOf(lines: readonly PdfLine[], measure: (line: PdfLine) => number): number {
  const all = lines.reduce((sum, { text }) => sum + text.length, 0)
  return all === 0 ? 0 : lines.reduce((sum, line) => sum + measure(line), 0) / all
}
