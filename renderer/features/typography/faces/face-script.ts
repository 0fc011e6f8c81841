import { glyphRegion, isArabicScript } from '../../../ui/typeface.ts'
import type { FaceScript } from './system-faces.ts'

/** Languages written in Cyrillic; those with two scripts say so in their tag. */
const CYRILLIC = /^(?:ru|uk|be|bg|mk|sr(?!-latn)|kk|ky|mn|tg|tt|ba|cv)(?:-|$)/

const LATIN =
  /^(?:en|de|fr|es|pt|it|nl|sv|da|no|nb|nn|fi|is|pl|cs|sk|sl|hr|bs|sr-latn|hu|ro|sq|lt|lv|et|tr|az|vi|id|ms|tl|sw|ca|gl|eu|ga|cy|mt|eo|la|af)(?:-|$)/

/** Returns the script of a language as far as faces differ by it. */
export function faceScript(language: string): FaceScript {
  const region = glyphRegion(language)
  if (region) return region
  if (isArabicScript(language)) return 'arabic'
  const tag = language.toLowerCase()
  if (CYRILLIC.test(tag)) return 'cyrillic'
  return LATIN.test(tag) ? 'latin' : 'other'
}
