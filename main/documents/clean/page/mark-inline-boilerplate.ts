import { isContentsHeading } from '../../lines/contents-heading.ts'
import {
  ADVERTISEMENT_LABEL,
  CLOSING_CREDIT,
  COPY_BUTTON,
  PICTURE_CREDIT,
  READING_TIME,
  RELATED_LEAD_IN,
  SHARE_TARGET,
  TAGS,
} from './boilerplate-words.ts'
import type { Line, Verdict } from '../../lines/line.ts'
import type { Sign } from '../signs/line-signs.ts'
import { isPromotion } from '../signs/promo-words.ts'

/** Limits of closing credits: characters, and how many lines at the end to search. */
const MAX_CREDIT_CHARS = 400
const MAX_CLOSING_LINES = 8

/**
 * Marks short boilerplate lines inside the article by their own words: share prompts, advertisement labels, tags,
 * credits. Changes `found`.
 */
export function markInlineBoilerplate(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  found: Verdict[],
  isOpen: (index: number) => boolean,
): void {
  const open = lines.flatMap((_, index) => (isOpen(index) ? [index] : []))
  for (const [place, index] of open.entries()) {
    const line = lines[index]
    const shown = signs[index]
    if (!line || !shown || line.kind === 'quote' || line.kind === 'code') continue
    if (line.kind !== 'list-item' && line.linked < 0.9 && isPromotion(line.text)) {
      found[index] = { step: 'remark', reason: 'notice' }
      continue
    }
    const isCredit =
      place >= open.length - MAX_CLOSING_LINES && place > 1 && CLOSING_CREDIT.test(line.text)
    if (isCredit && line.text.length <= MAX_CREDIT_CHARS)
      found[index] = { step: 'remark', reason: 'furniture' }
    else if (shown.has('wide')) continue
    else if (shown.has('related') && line.linked > 0.4)
      found[index] = { step: 'remark', reason: 'related' }
    else if (RELATED_LEAD_IN.test(line.text)) found[index] = { step: 'remark', reason: 'related' }
    else if (READING_TIME.test(line.text) && line.cell === undefined)
      found[index] = { step: 'remark', reason: 'furniture' }
    else if (found[index + 1]?.step === 'links' && isContentsHeading(line.text))
      found[index] = { step: 'remark', reason: 'navigation' }
    else if (COPY_BUTTON.test(line.text) && isAtCode(lines, index))
      found[index] = { step: 'remark', reason: 'navigation' }
    else if (PICTURE_CREDIT.test(line.text)) found[index] = { step: 'remark', reason: 'furniture' }
    else if (ADVERTISEMENT_LABEL.test(line.text))
      found[index] = { step: 'remark', reason: 'related' }
    else if (shown.has('share') && isSharePrompt(line, shown))
      found[index] = { step: 'remark', reason: 'related' }
    else if (TAGS.test(line.text) && place > open.length / 2 && !shown.has('stop'))
      found[index] = { step: 'remark', reason: 'furniture' }
  }
}

const isAtCode = (lines: readonly Line[], index: number) =>
  lines[index + 1]?.kind === 'code' || lines[index - 1]?.kind === 'code'

/**
 * Whether a line with share words is a share prompt: it names a network or this page. "Save the whales" is a heading,
 * "Print the page" a list item.
 */
function isSharePrompt(line: Line, signs: ReadonlySet<Sign>): boolean {
  if (signs.has('w160') || signs.has('comma')) return false
  if (SHARE_TARGET.test(line.text) || line.linked > 0.3) return true
  return line.kind === 'paragraph' && !signs.has('stop') && !/\S\s+\S+\s+\S/.test(line.text)
}

/** Marks headings left empty because everything under them was links. Changes `found`. */
export function markEmptyHeadings(
  lines: readonly Line[],
  found: Verdict[],
  isOpen: (index: number) => boolean,
): void {
  for (let index = 0, next = 1; index < lines.length; index = next++) {
    let links = 0
    let kept = 0
    for (; next < lines.length && lines[next]?.kind !== 'heading'; next++) {
      if (found[next]?.step === 'links') links++
      else if (isOpen(next)) kept++
    }
    if (lines[index]?.kind === 'heading' && isOpen(index) && links > 0 && kept === 0)
      found[index] = { step: 'remark', reason: 'related' }
  }
  // A heading that ends the article belongs to what was removed after it.
  const last = lines.findLastIndex((_, index) => isOpen(index))
  if (lines[last]?.kind === 'heading' && found.slice(last + 1).some((verdict) => verdict !== null))
    found[last] = { step: 'remark', reason: 'related' }
}
