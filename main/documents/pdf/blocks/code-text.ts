import type { PdfLine } from '../model/pdf-text.ts'

/** Indentation of a line, in characters. */
const MAX_INDENT = 60

/** Lines of code as one text, with line breaks, with indentation and blank lines derived from the layout. */
export function codeText(lines: readonly PdfLine[]): string {
  const left = lines.reduce((least, { x }) => Math.min(least, x), Infinity)
  const widths = lines.map(({ x, right, text }) => (right - x) / Math.max(1, text.length))
  const width = widths.sort((one, other) => one - other)[Math.floor(widths.length / 2)] ?? 0
  const gaps = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next === undefined ? [] : [line.y - next.y]
  })
  const leading = gaps.reduce((least, gap) => Math.min(least, gap), Infinity)
  return lines
    .map(({ x, text }, index) => {
      const indent = width > 0 ? Math.min(MAX_INDENT, Math.round((x - left) / width)) : 0
      const isBlank = index > 0 && (gaps[index - 1] ?? 0) > leading * 1.6
      return `${isBlank ? '\n' : ''}${' '.repeat(indent)}${text}`
    })
    .join('\n')
}
