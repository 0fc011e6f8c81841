import type { Line } from '../lines/line.ts'

/** Letters of prose that are enough to tell a language by. */
const ENOUGH = 400
const LEADERS = /(?:[.·…] ?){5,}|\. \. \./u

/**
 * The lines of a text that tell its language: sentences, where there are enough of them. A manual in any language is full of
 * commands in English, and a table of contents is full of dots.
 */
export function proseOf(lines: readonly Line[]): string[] {
  const prose = lines.filter(({ kind, text }) => kind !== 'code' && isProse(text))
  const letters = prose.reduce((sum, { text }) => sum + lettersOf(text), 0)
  return (letters >= ENOUGH ? prose : lines).map(({ text }) => text)
}

/** Letters for the most part, and an end of a sentence. */
function isProse(text: string): boolean {
  return (
    lettersOf(text) > text.replaceAll(/\s+/gu, '').length * 0.7 &&
    /[.!?…。！？؟।։]["'”’»」』）)]*(?:\s|$)|[。！？]/u.test(text) &&
    !LEADERS.test(text)
  )
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{M}]/gu)?.length ?? 0
}
