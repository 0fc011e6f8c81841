import { directionOf, textDirectionOf, UNKNOWN_LANGUAGE } from '../../../../contract/languages.ts'

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu
const LETTERS = /\p{L}/gu

/** Minimum letters to detect a direction; a name or two take the direction of the article's language. */
const MIN_LETTERS = 12
/** Minimum share of letters of the opposite direction for a passage to count as another script. */
const MIN_OPPOSITE_SHARE = 0.9

/**
 * Returns the base direction of a block as a `dir` value: the direction of its article's language, or the opposite
 * one for a passage in another script, such as a quotation, whose punctuation would otherwise be misplaced.
 */
export function blockDirectionOf(
  language: string,
  texts: readonly (string | null)[],
): 'ltr' | 'rtl' | 'auto' {
  if (language === UNKNOWN_LANGUAGE) return textDirectionOf(language)
  const own = directionOf(language)
  let letters = 0
  let rightToLeft = 0
  for (const text of texts) {
    if (text === null) continue
    letters += text.match(LETTERS)?.length ?? 0
    rightToLeft += text.match(RIGHT_TO_LEFT)?.length ?? 0
  }
  if (letters < MIN_LETTERS) return own
  const share = Math.min(1, rightToLeft / letters)
  const oppositeShare = own === 'ltr' ? share : 1 - share
  if (oppositeShare < MIN_OPPOSITE_SHARE) return own
  return own === 'ltr' ? 'rtl' : 'ltr'
}
