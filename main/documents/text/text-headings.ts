import { anyOf, type WordsByLanguage } from '../lines/any-of.ts'
import type { TextGroup, TextLine } from './text-lines.ts'
import { width } from '../lines/width.ts'

/** Keywords before a chapter's number by language. */
const CHAPTER_WORDS: WordsByLanguage = {
  en: 'chapter|part|book|section|act|scene|prologue|epilogue',
  fr: 'chapitre',
  de: 'kapitel',
  es: 'capítulo',
  it: 'capitolo',
  nl: 'hoofdstuk',
  pl: 'rozdział',
  cs: 'kapitola',
  tr: 'bölüm',
  ru: 'глава|часть',
  uk: 'розділ|частина',
}
const NUMBER_WORDS = String.raw`one|two|three|four|five|six|seven|eight|nine|ten|the\s+\w+`
/** Chapter headings: a keyword with a number in digits or words. */
const CHAPTER = new RegExp(
  `^(?:${[
    String.raw`${anyOf(CHAPTER_WORDS)}\s+(?:[ivxlcdm]+|\d+|${NUMBER_WORDS})\b.{0,60}`,
    String.raw`第[〇零一二三四五六七八九十百千两\d]{1,6}[章回节節卷部篇話话].{0,40}`,
    String.raw`제\s?\d+\s?[장부편].{0,40}`,
  ].join('|')})$`,
  'iu',
)
/** A line of symbols under a title, or over and under it (reStructuredText and many text files). */
const RULE = /^([=\-~^"'`#*+:._])\1{2,}$/
/** Maximum length of a heading in capitals. */
const MAX_HEADING_CHARS = 60

export type TextHeading = { title: TextLine; level: number; rules: readonly TextLine[] }

export const isChapter = (text: string): boolean => CHAPTER.test(text)

/**
 * Whether a group is a heading by its layout: all capitals, or a number alone, with more space above than paragraphs
 * have, or under another heading.
 */
export function isHeadingByLayout({ lines, blank }: TextGroup, isUnderHeading: boolean): boolean {
  const text = lines[0]?.text ?? ''
  if (lines.length !== 1 || text.length > MAX_HEADING_CHARS || (blank < 2 && !isUnderHeading))
    return false
  if (/^(?:[IVXLC]{1,7}|\d{1,3})\.?$/.test(text)) return blank >= 2
  const isCapital = text === text.toUpperCase() && text !== text.toLowerCase()
  return isCapital && /\p{Lu}.*\p{Lu}/u.test(text) && !/[!?,;:|©*]|\d{4}/.test(text)
}

/** Finds underlined headings by the position of their title in a group's lines. */
export class UnderlinedHeadings {
  readonly #styles = new Map<string, number>()

  /** Ranks the underline styles of a text by first occurrence, outermost first. */
  constructor(groups: readonly TextGroup[]) {
    for (const { lines } of groups)
      for (const at of lines.keys()) {
        const style = styleAt(lines, at)
        if (style !== null) this.#styles.set(style, (this.#styles.get(style) ?? 0) + 1)
      }
  }

  /**
   * The heading that starts at a line; null for none. A style that occurs first and only once is the document's
   * title.
   */
  at(lines: readonly TextLine[], at: number): (TextHeading & { length: number }) | null {
    const over = styleAt(lines, at + 1)?.startsWith('over') === true
    const style = over ? styleAt(lines, at + 1) : styleAt(lines, at)
    const title = lines[over ? at + 1 : at]
    const under = lines[over ? at + 2 : at + 1]
    const above = over ? lines[at] : undefined
    if (style === null || title === undefined || under === undefined) return null
    if (!over && style.startsWith('over')) return null
    const styles = [...this.#styles]
    const isTitled = styles[0]?.[1] === 1
    const level = Math.min(6, styles.findIndex(([one]) => one === style) + (isTitled ? 1 : 2))
    return { title, level, rules: above ? [above, under] : [under], length: over ? 3 : 2 }
  }
}

function styleAt(lines: readonly TextLine[], at: number): string | null {
  const text = lines[at]?.text ?? ''
  const sign = RULE.exec(lines[at + 1]?.text ?? '')?.[1]
  const rule = lines[at + 1]?.text ?? ''
  if (sign === undefined || !/[\p{L}\p{N}]/u.test(text) || RULE.test(text)) return null
  const isFitting = rule.length >= width(text) * 0.8 && rule.length <= width(text) + 24
  if (!isFitting || width(text) > 100) return null
  return lines[at - 1]?.text === rule ? `over ${sign}` : sign
}
