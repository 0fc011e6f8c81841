import { LANGUAGES } from '../../../contract/languages.ts'

/** Common target languages of translations besides those of the interface, as BCP 47 tags. */
const OTHER_LANGUAGES =
  'pt it nl pl uk cs sk sl hr sr bs bg ro hu el he fa tr sv da nb fi is et lv lt ca gl eu ga cy la eo be mk sq hy ka az kk uz mn ur hi bn ta te ml mr gu pa ne si th vi id ms tl sw am my km lo yue'.split(
    ' ',
  )

/** The languages offered for a translation file: those of the interface, then others. */
export const TRANSLATION_LANGUAGES: readonly string[] = [...LANGUAGES, ...OTHER_LANGUAGES]
