import { join } from 'node:path'
import type { ArticleId, ChangeProblem } from '../../../contract/article.ts'
import { FolderLanguageTag } from '../../../contract/language-tag.ts'
import type { RemovedFolder } from '../../../contract/files/removed.ts'
import { renamedView } from '../../../contract/renamed-view.ts'
import { lockArticle, lockWhole } from '../../library/article-lock.ts'
import { recordFile, recordWrite } from '../../library/article-record.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { newRemovedName } from '../../library/removed-items.ts'
import { LockedError } from '../../library/commits/lock.ts'
import { readingChange, readReading } from '../../library/reading-file.ts'
import { canonicalLanguage } from '../../../contract/languages.ts'
import type { ArticleLocales } from '../stored/article-locales.ts'
import type { ArticleRepair } from './article-repair.ts'

/** Changes to an article as a whole. */
export type ArticleChanges = {
  /**
   * Corrects an article's language: renames its locale file and updates record and view. Sentences are not split
   * again. Null if the article does not exist.
   */
  setLanguage(id: ArticleId, language: string): Promise<'changed' | ChangeProblem | null>
  /**
   * Moves an article with its translations and notes to a folder in `removed` with the layout of the library. Null if the
   * article does not exist.
   */
  remove(id: ArticleId): Promise<RemovedFolder | { problem: ChangeProblem } | null>
  /**
   * Moves a translation to such a folder; a shipped translation that it replaced is shown again. Null if the article
   * or translation does not exist.
   */
  removeTranslation(
    id: ArticleId,
    language: string,
  ): Promise<RemovedFolder | { problem: ChangeProblem } | null>
}

type Options = {
  files: LibraryFiles
  locales: ArticleLocales
  repair: Pick<ArticleRepair, 'record' | 'complete' | 'template' | 'forget'>
  isShipped: (id: ArticleId) => boolean
  now: () => Date
}

export function createArticleChanges(options: Options): ArticleChanges {
  const { files, locales, repair, isShipped, now } = options
  const folderOf = (name: string) => ({ name, folder: join(files.root, 'removed', name) })
  return {
    setLanguage: (id, requested) =>
      setLanguage(id, requested).catch((error: unknown) => inUseProblem(error).problem),
    remove: (id) => remove(id).catch(inUseProblem),
    removeTranslation: (id, language) => removeTranslation(id, language).catch(inUseProblem),
  }

  async function setLanguage(
    id: ArticleId,
    requested: string,
  ): Promise<'changed' | ChangeProblem | null> {
    const record = await repair.record(id)
    if (!record) return null
    if (isShipped(id)) return 'shipped'
    const language = canonicalLanguage(requested)
    if (language === null || !FolderLanguageTag.safeParse(language).success)
      return 'no-such-language'
    // Repairs missing texts before they are renamed.
    await repair.template(record)
    return lockWhole(files, id, async () => {
      const over = await files.read(recordFile(id))
      const before = await repair.complete(id)
      if (!before) return null
      const from = before.language
      if (from === language) return 'changed'
      if ((await locales.languages(id, from)).includes(language)) return 'has-translation'
      const writes = [recordWrite({ ...before, language }, over)]
      const { view, position } = await readReading(files, id)
      if (view) {
        const reading = { view: renamedView(view, from, language), position }
        writes.push(await readingChange(files, id, reading))
      }
      await files.commit({ moves: locales.renameMoves(id, from, language), writes })
      return 'changed'
    })
  }

  async function remove(id: ArticleId): ReturnType<ArticleChanges['remove']> {
    if (!(await repair.record(id))) return null
    if (isShipped(id)) return { problem: 'shipped' }
    return lockWhole(files, id, async () => {
      // Another process may have removed it meanwhile.
      if (!(await files.exists(recordFile(id)))) return null
      const name = await newRemovedName(files, id, now())
      // The folder first: that it is in use is the most likely failure.
      const all = [`articles/${id}`, ...(await locales.filesOf(id))]
      await files.commit({ moves: all.map((from) => ({ from, to: `removed/${name}/${from}` })) })
      repair.forget(id)
      return folderOf(name)
    })
  }

  async function removeTranslation(
    id: ArticleId,
    requested: string,
  ): ReturnType<ArticleChanges['removeTranslation']> {
    const record = await repair.record(id)
    const language = canonicalLanguage(requested)
    if (!record || language === null || language === record.language) return null
    return lockArticle(files, id, async () => {
      const name = await newRemovedName(files, `${id}-${language}`, now())
      const moves = await locales.awayMoves(id, language, `removed/${name}`)
      if (moves.length > 0) {
        await files.commit({ moves })
        return folderOf(name)
      }
      const isKnown = (await locales.languages(id, record.language)).includes(language)
      return isKnown ? { problem: 'shipped' } : null
    })
  }
}

/** Returns the problem if another process did not end its change in time; throws other errors. */
export function inUseProblem(error: unknown): { problem: ChangeProblem } {
  if (error instanceof LockedError) return { problem: error.problem }
  throw error
}
