import { isEnding } from './chapters/read-head.ts'
import type { TextGroup, TextLine } from './text-lines.ts'
import { width } from '../lines/width.ts'

/** A line of symbols under a title, or over and under it (reStructuredText and many text files). */
const RULE = /^([=\-~^"'`#*+:._])\1{2,}$/
/** Maximum length of a heading in capitals. */
const MAX_HEADING_CHARS = 60

export type TextHeading = { title: TextLine; level: number; rules: readonly TextLine[] }

/**
 * Whether a group is a heading by its layout: all capitals, or a number alone, with more space above than paragraphs
 * have, or under another heading.
 */
export function isHeadingByLayout({ lines, blank }: TextGroup, isUnderHeading: boolean): boolean {
  const text = lines[0]?.text ?? ''
  if (lines.length !== 1 || text.length > MAX_HEADING_CHARS || (blank < 2 && !isUnderHeading))
    return false
  if (/^(?:[IVXLC]{1,7}|\d{1,3})\.?$/.test(text)) return blank >= 2 && Number.isFinite(blank)
  return isCapitalHeading(text)
}

/** Whether a short line in capitals can be a heading: no exclamation, list, date or address. */
export function isCapitalHeading(text: string): boolean {
  if (text.length > MAX_HEADING_CHARS || isEnding(text)) return false
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
