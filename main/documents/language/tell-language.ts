import { detectLanguage, isSimplified } from './detect-language.ts'
import { isLatin, lettersOf, scriptOf } from './script-of.ts'

const LETTER = /\p{L}/gu
/** Letters from which a text says more of its language than a template does that was never set. */
const ENOUGH = 200
/** Languages so near to each other that a text alone tells them badly: a declaration has its way. */
const NEAR: readonly (readonly string[])[] = [
  ['no', 'nb', 'nn', 'da', 'sv'],
  ['hr', 'sr', 'bs', 'sl', 'mk', 'bg'],
  ['id', 'ms', 'jv', 'su'],
  ['pt', 'gl', 'es', 'ca'],
  ['cs', 'sk'],
  ['ru', 'uk', 'be'],
  ['hi', 'mr', 'ne'],
  ['fa', 'ar', 'ur', 'ps'],
]

/**
 * A text's language as a BCP 47 tag. What a document declares is a hint: many pages say `en` because their template did.
 * It counts where the text is short, or in a language that is easily taken for the declared one.
 */
export function tellLanguage(text: string, declared: string | null | undefined): string {
  const found = detectLanguage(text)
  if (!declared) return found
  const base = declared.toLowerCase().split('-')[0] ?? ''
  const translated = linesInScript(text, base, found)
  if (translated !== null)
    return isLatin(detectLanguage(translated)) ? base : tellLanguage(translated, declared)
  const own = found.split('-')[0] ?? ''
  if (base === 'zh' && own === 'zh') return chineseOf(declared, text, found)
  if (base === own || /^(?:und|mul|zxx)$/.test(base)) return found
  if (found === 'und') return base
  // Scripts that one language alone writes leave no doubt.
  if (/^(?:zh|ja|ko)$/.test(own) || /^(?:zh|ja|ko)$/.test(base)) return found
  if (NEAR.some((group) => group.includes(base) && group.includes(own))) return base
  const letters = text.match(LETTER)?.length ?? 0
  return letters < ENOUGH && base !== 'en' ? base : found
}

/** Of the letters of a text: the part in the declared language's script from which it is a translation that is not finished. */
const TRANSLATED = 0.1

/**
 * What a text that was found to be in a language of Latin letters says in the script of the one it declares, where that is a good part
 * of it, as of a manual whose translation goes on; else null.
 */
function linesInScript(text: string, declared: string, found: string): string | null {
  const own = scriptOf(declared)
  if (own === null || own === 'Latn' || !isLatin(found)) return null
  // Chinese characters alone are no Korean.
  const letter = lettersOf(own === 'Kore' ? 'Hang' : own)
  if (letter === null) return null
  const count = (part: string, pattern: RegExp) => part.match(pattern)?.length ?? 0
  if (count(text, letter) < count(text, LETTER) * TRANSLATED) return null
  const isTranslated = (line: string) => count(line, letter) > count(line, LETTER) * TRANSLATED
  return text.split('\n').filter(isTranslated).join('\n')
}

/** Many a Chinese text has no character that tells its script: then what is declared does, and the region of traditional ones. */
function chineseOf(declared: string, text: string, found: string): string {
  const [, ...parts] = declared.toLowerCase().split(/[-_]/)
  const isDeclared =
    parts.some((part) => /^(?:hant|tw|hk|mo)$/.test(part)) && !parts.includes('hans')
  if (!isDeclared || (found === 'zh-CN' && isSimplified(text))) return found
  return parts.includes('hk') || found === 'zh-HK' ? 'zh-HK' : 'zh-TW'
}
