import type { ArticleId } from '../../../contract/article.ts'
import { articleIdOf, ID_HASH_DIGITS, sha256Of } from '../../library/article-id.ts'
import { listArticleIds, readOriginal, readRecord } from '../../library/article-record.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import type { ArticleRepair } from './article-repair.ts'

/**
 * Returns the article that has an original with these bytes, if any. The first original is known by the article's id; records
 * are only read of articles with several, so that an import does not read the whole library.
 */
export async function findByBytes(
  sha256: string,
  files: LibraryFiles,
  repair: Pick<ArticleRepair, 'record'>,
): Promise<ArticleId | null> {
  const ids = await listArticleIds(files)
  for (const id of ids)
    if (id.endsWith(`-${sha256.slice(0, ID_HASH_DIGITS)}`)) {
      const original = await readOriginal(files, id)
      if (original && sha256Of(original.bytes) === sha256 && (await repair.record(id))) return id
    }
  for (const id of ids) {
    const names = (await files.list(`articles/${id}`)).filter((name) => /^original\b/.test(name))
    const record = names.length > 1 ? await readRecord(files, id) : null
    if (record?.originals.some((one) => one.sha256 === sha256)) return id
  }
  return null
}

/** Returns an id for new bytes that no other original has: files with the same title and the same first digits exist. */
export async function freeId(
  bytes: Uint8Array,
  title: string,
  files: LibraryFiles,
): Promise<ArticleId> {
  for (let number = 1; ; number += 1) {
    const id = articleIdOf(bytes, number === 1 ? title : `${number} ${title}`)
    if ((await readOriginal(files, id)) === null) return id
  }
}
