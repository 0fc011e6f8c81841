import { detectLanguage, isSimplified } from './detect-language.ts'
import { isLatin, scriptLetters, scriptOf } from './script-of.ts'

const LETTER = /\p{L}/gu
/** Letters from which detection is more reliable than a template's unset declaration. */
const MIN_LETTERS = 200
/** Languages too similar to be detected reliably: the declaration wins. */
const SIMILAR_LANGUAGES: readonly (readonly string[])[] = [
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
 * Determines a text's language (BCP 47) from detection and the declared tag. Declarations are hints: many pages say
 * `en` because their template did. They count for short texts and for languages easily confused with the declared
 * one.
 */
export function resolveLanguage(text: string, declared: string | null | undefined): string {
  const found = detectLanguage(text)
  if (!declared) return found
  const base = declared.toLowerCase().split('-')[0] ?? ''
  const translated = linesInScript(text, base, found)
  if (translated !== null)
    return isLatin(detectLanguage(translated)) ? base : resolveLanguage(translated, declared)
  const own = found.split('-')[0] ?? ''
  if (base === 'zh' && own === 'zh') return declaredChinese(declared, text, found)
  if (base === own || /^(?:und|mul|zxx)$/.test(base)) return found
  if (found === 'und') return base
  // Scripts of a single language leave no doubt.
  if (/^(?:zh|ja|ko)$/.test(own) || /^(?:zh|ja|ko)$/.test(base)) return found
  if (SIMILAR_LANGUAGES.some((group) => group.includes(base) && group.includes(own))) return base
  const letters = text.match(LETTER)?.length ?? 0
  return letters < MIN_LETTERS && base !== 'en' ? base : found
}

/** Minimum share of letters in the declared language's script for an unfinished translation. */
const MIN_TRANSLATED_SHARE = 0.1

/**
 * For a text detected as a Latin-script language: the lines in the script of its declared language, where these are a
 * considerable part, as in a partly translated manual; else null.
 */
function linesInScript(text: string, declared: string, found: string): string | null {
  const own = scriptOf(declared)
  if (own === null || own === 'Latn' || !isLatin(found)) return null
  // Chinese characters alone are not Korean.
  const letter = scriptLetters(own === 'Kore' ? 'Hang' : own)
  if (letter === null) return null
  const count = (part: string, pattern: RegExp) => part.match(pattern)?.length ?? 0
  if (count(text, letter) < count(text, LETTER) * MIN_TRANSLATED_SHARE) return null
  const isTranslated = (line: string) =>
    count(line, letter) > count(line, LETTER) * MIN_TRANSLATED_SHARE
  return text.split('\n').filter(isTranslated).join('\n')
}

/**
 * Chinese text often has no character specific to a script; then the declaration decides, also on the region of
 * traditional script.
 */
function declaredChinese(declared: string, text: string, found: string): string {
  const [, ...parts] = declared.toLowerCase().split(/[-_]/)
  const isDeclared =
    parts.some((part) => /^(?:hant|tw|hk|mo)$/.test(part)) && !parts.includes('hans')
  if (!isDeclared || (found === 'zh-CN' && isSimplified(text))) return found
  return parts.includes('hk') || found === 'zh-HK' ? 'zh-HK' : 'zh-TW'
}
