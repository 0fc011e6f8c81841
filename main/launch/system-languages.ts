import { canonicalLanguage } from '../../contract/languages.ts'

/**
 * Preferred languages of the environment as BCP 47 tags, best first, by gettext's rules: LC_ALL precedes LC_MESSAGES,
 * which precedes LANG; LANGUAGE is a list and only applies if the locale is not C. Returns `fallback` if none is set.
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

/**
 * Converts a POSIX locale: `zh_TW.UTF-8` to zh-TW, `sr_RS@latin` to sr-RS; null for `C`, `POSIX` and invalid tags.
 */
function tagOf(locale: string): string | null {
  const tag = locale.replace(/[.@].*$/, '').replaceAll('_', '-')
  if (/^(?:c|posix|)$/i.test(tag)) return null
  return canonicalLanguage(tag)
}
