import type { ArticleId } from '../../../contract/article.ts'
import type {
  AddedTranslation,
  Translation,
  TranslationProblem,
} from '../../../contract/translation.ts'
import { MAX_IMPORT_BYTES } from '../../../contract/files/import-limit.ts'
import { canonicalLanguage } from '../../../contract/languages.ts'
import type { AddTranslation } from './add-translation.ts'
import type { ArticleShelf } from '../articles/article-shelf.ts'
import { importProblemOf } from '../articles/articles.ts'
import type { Jobs } from '../jobs.ts'

export type Translations = {
  /** A translation, wholly missing where its language has no locale file; null where there is no such article or language tag. */
  open(articleId: ArticleId, language: string, part?: number): Promise<Translation | null>
  /** Adds one from a file; null where there is no such article. */
  add(
    articleId: ArticleId,
    file: { name: string; content: Blob; language: string | null; replace: boolean },
    signal?: AbortSignal,
  ): Promise<AddedTranslation | { problem: TranslationProblem } | null>
  /** Moves one out of the library; null where there is no such translation. */
  remove: ArticleShelf['removeTranslation']
}

export function createTranslations(
  shelf: Pick<ArticleShelf, 'translation' | 'removeTranslation'>,
  jobs: Pick<Jobs, 'run'>,
  addTranslation: AddTranslation,
): Translations {
  return {
    async open(articleId, language, part) {
      const tag = canonicalLanguage(language)
      return tag === null ? null : shelf.translation(articleId, tag, part)
    },
    async add(articleId, { name, content, language, replace }, signal) {
      if (content.size > MAX_IMPORT_BYTES) return { problem: 'too-large' }
      return importProblemOf(() =>
        jobs.run(
          { kind: 'align', name },
          async (control) => {
            const bytes = new Uint8Array(await content.arrayBuffer())
            return addTranslation(articleId, { name, bytes, language, replace }, control)
          },
          signal,
        ),
      )
    },
    remove: (articleId, language) => shelf.removeTranslation(articleId, language),
  }
}
