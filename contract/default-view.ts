import type { Article } from './article.ts'
import type { View } from './reading.ts'

/**
 * What a newly opened article starts with: its source beside the translation that its reader is most likely to want:
 * the language of the interface, else Chinese, else the first there is; one column where there is no translation.
 * A preferred view (what was last chosen) keeps its mode and type, and its languages as far as the article has them.
 */
export function defaultView(
  article: Pick<Article, 'language' | 'languages'>,
  uiLanguage: string,
  preferred: View | null,
): View {
  const available = article.languages.map((one) => one.language)
  const kept = (preferred?.languages ?? []).filter((language) => available.includes(language))
  const others = available.filter((language) => language !== article.language)
  const partner = [uiLanguage, 'zh-CN', 'zh-TW', ...others].find((language) =>
    others.includes(language),
  )
  const fresh = partner ? [article.language, partner] : [article.language]
  return {
    mode: preferred?.mode ?? 'side-by-side',
    languages: kept.length > 1 ? kept : fresh,
    type: preferred?.type ?? {},
  }
}
