import type { Article } from './article.ts'
import type { View } from './reading.ts'

/**
 * The view of a newly opened article: its source beside the most likely translation (interface language, else
 * Chinese, else the first), or one column without translations. Keeps mode and type of the preferred (last chosen)
 * view, and its languages as far as available.
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
    allType: preferred?.allType,
    page: preferred?.page,
  }
}
