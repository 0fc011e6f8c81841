import { isDivision } from '../text/chapters/read-head.ts'

const DIGITS = String.raw`\d+(?:[.\-]\d+)*(?:er|re|st|nd|rd|th|[ªº])?`
const ROMAN = String.raw`[IVXLCDM]+(?:er|re)?`
const WORD = String.raw`\p{L}[\p{L}\p{M}]*\.?`
/** A numeral, or a word beside one: 1.2, XIV, § 4, Chapter I, Глава 2, 1. Kapitel, Chapitre 1er, 第1章, 제2장. */
const LABEL = new RegExp(
  `^(?:${[
    `(?:(?:${WORD}|§)\\s*)?${DIGITS}`,
    `(?:${WORD}\\s+)?${ROMAN}`,
    `${WORD}\\s+[ivxlcdm]+`,
    `(?:${DIGITS}|${ROMAN})\\.?\\s+${WORD}`,
    '第[〇零一二三四五六七八九十百千两\\d]{1,12}\\p{L}',
    '제\\s?\\d+\\s?\\p{L}',
  ].join('|')})$`,
  'u',
)

/** "Chapter the First" has three words; more describe the chapter. */
const MAX_LABEL_WORDS = 3

/**
 * Joins the number of a heading with the sentence after it ("Chapter 1." "Theorems"). Translations may omit the full
 * stop, and the number is not read by itself.
 * @param text the heading, which contains the sentences in order.
 */
export function headingSentences(text: string, sentences: readonly string[]): string[] {
  const joined: string[] = []
  let end = 0
  let label: number | null = null
  for (const sentence of sentences) {
    const start = text.indexOf(sentence, end)
    if (start < 0) return [...sentences]
    end = start + sentence.length
    if (label === null) joined.push(sentence)
    else joined[joined.length - 1] = text.slice(label, end)
    label = isLabel(sentence) && joined.length === 1 ? (label ?? start) : null
  }
  return joined
}

function isLabel(sentence: string): boolean {
  const bare = /^(.{1,60})[.。．]$/u.exec(sentence)?.[1]?.trimEnd()
  if (bare === undefined) return false
  return LABEL.test(bare) || (isDivision(bare) && bare.split(/\s+/).length <= MAX_LABEL_WORDS)
}
