import type { ArticleId } from '../../contract/article.ts'
import { recordFile } from './article-record.ts'
import type { LibraryFiles } from './library-files.ts'
import { readingFile } from './reading-file.ts'

/**
 * Runs a change of an article's record, texts or translations while no process makes another. What is to be changed
 * must be read in it.
 */
export function lockArticle<T>(
  files: Pick<LibraryFiles, 'locked'>,
  id: ArticleId,
  work: () => Promise<T>,
): Promise<T> {
  return files.locked(recordFile(id), work)
}

/** Like `lockArticle`, and no process saves a position in the article meanwhile. */
export function lockWhole<T>(
  files: Pick<LibraryFiles, 'locked'>,
  id: ArticleId,
  work: () => Promise<T>,
): Promise<T> {
  return lockArticle(files, id, () => files.locked(readingFile(id), work))
}
