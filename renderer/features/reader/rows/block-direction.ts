import { directionOf, textDirectionOf, UNKNOWN_LANGUAGE } from '../../../../contract/languages.ts'

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu
const LETTERS = /\p{L}/gu

/** Letters of a passage; a name or two that stand alone keep to the direction of the text around them. */
const PASSAGE = 12
/** Of its letters: how many run the other way in a passage of another script. */
const NEARLY_ALL = 0.9

/**
 * The base direction of a block as `dir` takes it: that of its article's language, but of a passage in another script, a
 * quotation say, that of its letters: else its marks stand at the wrong ends.
 */
export function blockDirectionOf(
  language: string,
  texts: readonly (string | null)[],
): 'ltr' | 'rtl' | 'auto' {
  if (language === UNKNOWN_LANGUAGE) return textDirectionOf(language)
  const own = directionOf(language)
  let letters = 0
  let toTheLeft = 0
  for (const text of texts) {
    if (text === null) continue
    letters += text.match(LETTERS)?.length ?? 0
    toTheLeft += text.match(RIGHT_TO_LEFT)?.length ?? 0
  }
  if (letters < PASSAGE) return own
  const share = Math.min(1, toTheLeft / letters)
  const others = own === 'ltr' ? share : 1 - share
  if (others < NEARLY_ALL) return own
  return own === 'ltr' ? 'rtl' : 'ltr'
}
