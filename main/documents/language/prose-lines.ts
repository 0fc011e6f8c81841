import type { Line } from '../lines/line.ts'

/** Letters of prose that are enough to detect a language. */
const MIN_PROSE_LETTERS = 400
const DOT_LEADERS = /(?:[.·…] ?){5,}|\. \. \./u

/**
 * The lines to detect a text's language from: sentences, where there are enough. Manuals in any language are full of
 * English commands, and tables of contents are full of dots.
 */
export function proseLines(lines: readonly Line[]): string[] {
  const prose = lines.filter(({ kind, text }) => kind !== 'code' && isProse(text))
  const letters = prose.reduce((sum, { text }) => sum + letterCount(text), 0)
  return (letters >= MIN_PROSE_LETTERS ? prose : lines).map(({ text }) => text)
}

/** Whether a text is mostly letters and has the end of a sentence. */
function isProse(text: string): boolean {
  return (
    letterCount(text) > text.replaceAll(/\s+/gu, '').length * 0.7 &&
    /[.!?…。！？؟।։]["'”’»」』）)]*(?:\s|$)|[。！？]/u.test(text) &&
    !DOT_LEADERS.test(text)
  )
}

function letterCount(text: string): number {
  return text.match(/[\p{L}\p{M}]/gu)?.length ?? 0
}
