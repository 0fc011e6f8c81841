import { canonicalLanguage } from '../../contract/languages.ts'

/**
 * The languages that a person's environment asks for, best first, as BCP 47 tags, after gettext's rules: LANGUAGE is a list
 * and counts only where a locale other than C is set; LC_ALL goes before LC_MESSAGES, that before LANG.
 * `fallback` (what the JavaScript engine found) answers where the environment says nothing.
 */
export function systemLanguages(
  env: Readonly<Record<string, string | undefined>>,
  fallback: string,
): string[] {
  const locale = tagOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '')
  const listed = locale === null ? [] : (env['LANGUAGE'] ?? '').split(':').map(tagOf)
  const tags = [...listed, locale].filter((tag) => tag !== null)
  return tags.length === 0 ? [fallback] : [...new Set(tags)]
}

/** `zh_TW.UTF-8` is zh-TW, `sr_RS@latin` is sr-RS; `C`, `POSIX` and what is no tag are null. */
function tagOf(locale: string): string | null {
  const tag = locale.replace(/[.@].*$/, '').replaceAll('_', '-')
  if (/^(?:c|posix|)$/i.test(tag)) return null
  return canonicalLanguage(tag)
}
