import type { MarkKind } from '../../lines/line.ts'
import type { PdfLine } from '../model/pdf-text.ts'

/** Of a text's characters: the part that is prose beside which code is not what the text is set in. */
const PROSE = 0.25

/** The size of type that most of a text is set in; code, which is set smaller, may be more of it. */
export function bodySize(all: readonly PdfLine[]): number {
  const hasProse = part(all, (line) => (line.isMono ? 0 : line.text.length)) > PROSE
  const lines = hasProse ? all.filter((line) => !line.isMono) : all
  const counts = new Map<number, number>()
  for (const { size, text } of lines)
    counts.set(Math.round(size * 2), (counts.get(Math.round(size * 2)) ?? 0) + text.length)
  return ([...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0) / 2
}

/** Whether a text is set in type of one width as a whole, as on a typewriter: then that says nothing of any part of it. */
export function isMono(lines: readonly PdfLine[]): boolean {
  return part(lines, (line) => (line.isMono ? line.text.length : 0)) > 0.5
}

/** The marks that most of a text has, and that for this reason set nothing of it apart. */
export function plainStyles(lines: readonly PdfLine[]): Set<MarkKind> {
  const kinds = ['strong', 'emphasis', 'code'] as const
  return new Set(
    kinds.filter(
      (kind) =>
        part(lines, ({ marks }) =>
          marks.reduce((sum, mark) => (mark.kind === kind ? sum + mark.end - mark.start : sum), 0),
        ) > 0.5,
    ),
  )
}

function part(lines: readonly PdfLine[], measure: (line: PdfLine) => number): number {
  const all = lines.reduce((sum, { text }) => sum + text.length, 0)
  return all === 0 ? 0 : lines.reduce((sum, line) => sum + measure(line), 0) / all
}
