import { detectLanguage, isSimplified } from './detect-language.ts'

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
  const own = found.split('-')[0] ?? ''
  if (base === 'zh' && own === 'zh') return chineseOf(declared, text, found)
  if (base === own || /^(?:und|mul|zxx)$/.test(base)) return found
  if (found === 'und') return base
  // Scripts that one language alone writes leave no doubt.
  if (/^(?:zh|ja|ko)$/.test(own) || /^(?:zh|ja|ko)$/.test(base)) return found
  if (NEAR.some((group) => group.includes(base) && group.includes(own))) return base
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters < ENOUGH && base !== 'en' ? base : found
}

/** Many a Chinese text has no character that tells its script: then what is declared does, and the region of traditional ones. */
function chineseOf(declared: string, text: string, found: string): string {
  const [, ...parts] = declared.toLowerCase().split(/[-_]/)
  const isDeclared =
    parts.some((part) => /^(?:hant|tw|hk|mo)$/.test(part)) && !parts.includes('hans')
  if (!isDeclared || (found === 'zh-CN' && isSimplified(text))) return found
  return parts.includes('hk') || found === 'zh-HK' ? 'zh-HK' : 'zh-TW'
}
