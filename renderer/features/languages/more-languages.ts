import { LANGUAGES } from '../../../contract/languages.ts'

/** Languages beyond the interface's own that texts are often translated into, as BCP 47 tags. */
const OTHERS =
  'pt it nl pl uk cs sk sl hr sr bs bg ro hu el he fa tr sv da nb fi is et lv lt ca gl eu ga cy la eo be mk sq hy ka az kk uz mn ur hi bn ta te ml mr gu pa ne si th vi id ms tl sw am my km lo yue'.split(
    ' ',
  )

/** The languages that a translation's file may be said to be in: those of the interface, then others by their own names. */
export const TRANSLATION_LANGUAGES: readonly string[] = [...LANGUAGES, ...OTHERS]
