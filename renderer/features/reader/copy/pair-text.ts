import type { Article } from '../../../../contract/article.ts'
import type { Translation } from '../../../../contract/translation.ts'
import { joinedTextOf } from '../rows/joined-text.ts'

/**
 * Returns a sentence with its translations, one per line in column order, without languages that lack it; null if
 * there is no such sentence. A sentence translated together with another has the translation of both.
 */
export function pairText(
  article: Article,
  translations: ReadonlyMap<string, Translation>,
  languages: readonly string[],
  path: string,
): string | null {
  const [blockKey, segmentKey] = path.split('.')
  const source =
    path === 'title'
      ? article.title
      : article.blocks
          .find((block) => block.key === blockKey)
          ?.segments.find((segment) => segment.key === segmentKey)?.text
  if (source === undefined) return null
  const lines = languages.map((language) =>
    language === article.language ? source : textOf(translations.get(language), path)?.trim(),
  )
  const present = lines.filter((line) => line !== undefined && line !== '')
  return present.length > 0 ? present.join('\n') : null
}

function textOf(translation: Translation | undefined, path: string): string | undefined {
  return translation?.strings[path] ?? joinedTextOf(translation, path)
}
