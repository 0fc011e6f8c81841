import type { ArticleId } from '../../../contract/article.ts'
import type {
  AddedTranslation,
  Replace,
  Translation,
  TranslationProblem,
} from '../../../contract/translation.ts'
import { MAX_IMPORT_BYTES } from '../../../contract/files/import-limit.ts'
import { canonicalLanguage } from '../../../contract/languages.ts'
import type { AddTranslation } from './add-translation.ts'
import type { ArticleShelf } from '../articles/article-shelf.ts'
import { refusedByDisk } from '../articles/refused-by-disk.ts'
import { importProblemOf } from '../articles/articles.ts'
import type { Jobs } from '../jobs.ts'

export type Translations = {
  /**
   * A translation, entirely missing if its language has no locale file; null for an unknown article or language tag.
   */
  open(articleId: ArticleId, language: string, part?: number): Promise<Translation | null>
  /** Adds a translation from a file; null if the article does not exist. */
  add(
    articleId: ArticleId,
    file: { name: string; content: Blob; language: string | null; replace: Replace },
    signal?: AbortSignal,
  ): Promise<AddedTranslation | { problem: TranslationProblem } | null>
  /** Moves a translation out of the library; null if it does not exist. */
  remove: ArticleShelf['removeTranslation']
  restoreRemoved: ArticleShelf['restoreTranslation']
}

export function createTranslations(
  shelf: Pick<ArticleShelf, 'translation' | 'removeTranslation' | 'restoreTranslation'>,
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
    remove: (articleId, language) =>
      refusedByDisk(() => shelf.removeTranslation(articleId, language)),
    restoreRemoved: (name) => refusedByDisk(() => shelf.restoreTranslation(name)),
  }
}
