import type { ArticleId } from '../../contract/article.ts'
import type { Translation } from '../../contract/translation.ts'
import { canonicalLanguage } from '../translation/canonical-language.ts'
import type { ArticleShelf } from './article-shelf.ts'

export type Translations = {
  /** A translation, wholly missing where its language has no locale file; null where there is no such article or language tag. */
  open(articleId: ArticleId, language: string): Promise<Translation | null>
}

export function createTranslations(shelf: ArticleShelf): Translations {
  return {
    async open(articleId, language) {
      const tag = canonicalLanguage(language)
      return tag === null ? null : shelf.translation(articleId, tag)
    },
  }
}
