import type { ArticleId, ChangeProblem } from '../../../contract/article.ts'
import { type Removed, RemovedName } from '../../../contract/files/removed.ts'
import { lockArticle, lockWhole } from '../../library/article-lock.ts'
import { readRecord } from '../../library/article-record.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import {
  listRemoved,
  newRemovedName,
  readRemoved,
  removeEmptied,
  restoreMoves,
} from '../../library/removed-items.ts'
import type { ArticleLocales } from '../stored/article-locales.ts'
import { inUseProblem } from './article-changes.ts'
import type { ArticleRepair } from './article-repair.ts'

/** What was removed from the library, and its way back. `name` is that of its folder in `removed`. */
export type RemovedItems = {
  /** The last removed first. */
  removed(): Promise<Removed[]>
  /** Moves an article back with its translations, notes and position. Null if there is nothing of this name. */
  restoreArticle(name: string): Promise<{ id: ArticleId } | { problem: ChangeProblem } | null>
  /**
   * Moves a translation back to its article; one that is there now in its language is removed. Null if there is nothing of
   * this name.
   */
  restoreTranslation(
    name: string,
  ): Promise<{ articleId: ArticleId; language: string } | { problem: ChangeProblem } | null>
}

type Options = {
  files: LibraryFiles
  locales: Pick<ArticleLocales, 'awayMoves'>
  repair: Pick<ArticleRepair, 'forget'>
  now: () => Date
}

export function createRemovedItems({ files, locales, repair, now }: Options): RemovedItems {
  const find = async (name: string, kind: Removed['kind']): Promise<Removed | null> => {
    const item = RemovedName.safeParse(name).success ? await readRemoved(files, name) : null
    return item?.kind === kind ? item : null
  }

  return {
    removed: () => listRemoved(files),

    restoreArticle: (name) => restoreArticle(name).catch(inUseProblem),
    restoreTranslation: (name) => restoreTranslation(name).catch(inUseProblem),
  }

  async function restoreArticle(name: string): ReturnType<RemovedItems['restoreArticle']> {
    const item = await find(name, 'article')
    if (!item) return null
    const { articleId: id } = item
    return lockWhole(files, id, async () => {
      if (!(await find(name, 'article'))) return null
      const folder = `articles/${id}`
      const texts = (await restoreMoves(files, name)).filter(({ to }) => to.startsWith('locales/'))
      const present = [...texts.map(({ to }) => files.exists(to)), isThere(folder)]
      // The same file was added again, or texts without an article are in the way.
      if ((await Promise.all(present)).includes(true)) return { problem: 'in-library' }
      await files.commit({ moves: [{ from: `removed/${name}/${folder}`, to: folder }, ...texts] })
      repair.forget(id)
      await removeEmptied(files, name)
      return { id }
    })
  }

  async function restoreTranslation(name: string): ReturnType<RemovedItems['restoreTranslation']> {
    const item = await find(name, 'translation')
    if (!item) return null
    const { articleId, language } = item
    return lockArticle(files, articleId, async () => {
      if (!(await find(name, 'translation'))) return null
      const record = await readRecord(files, articleId)
      if (!record) return { problem: 'no-article' }
      if (record.language === language) return { problem: 'has-translation' }
      const back = await restoreMoves(files, name)
      const folder = `removed/${await newRemovedName(files, `${articleId}-${language}`, now())}`
      const away = await locales.awayMoves(articleId, language, folder)
      for (const { to } of back)
        if (!away.some(({ from }) => from === to) && (await files.exists(to)))
          away.push({ from: to, to: `${folder}/${to}` })
      await files.commit({ moves: [...away, ...back] })
      await removeEmptied(files, name)
      return { articleId, language }
    })
  }

  async function isThere(folder: string): Promise<boolean> {
    return (await files.list(folder)).length > 0
  }
}
