import { join } from 'node:path'
import type { ArticleId, ChangeProblem } from '../../../contract/article.ts'
import { FolderLanguageTag } from '../../../contract/language-tag.ts'
import { renamedView } from '../../../contract/renamed-view.ts'
import { readRecord, recordFile, writeRecord } from '../../library/article-record.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { readReading, writeReading } from '../../library/notes-file.ts'
import { canonicalLanguage } from '../../../contract/languages.ts'
import type { ArticleLocales } from '../stored/article-locales.ts'
import type { ArticleRepair } from './article-repair.ts'

/** What a person changes of an article as a whole. */
export type ArticleChanges = {
  /**
   * Says that an article is in another language than it was taken to be in: its locale file, its record and its view are
   * renamed. Its sentences stay as they were split. Null where there is no such article.
   */
  setLanguage(id: ArticleId, language: string): Promise<'changed' | ChangeProblem | null>
  /**
   * Moves an article with its translations and notes out of the library, into a folder that keeps the library's own layout: moved
   * back, it is there again. Null where there is no such article.
   */
  remove(id: ArticleId): Promise<{ folder: string } | { problem: ChangeProblem } | null>
  /**
   * Moves a translation out of the library in the same way; a shipped one that it stood over is there again. Null where there is no such
   * article or translation.
   */
  removeTranslation(
    id: ArticleId,
    language: string,
  ): Promise<{ folder: string } | { problem: ChangeProblem } | null>
}

type Options = {
  files: LibraryFiles
  locales: ArticleLocales
  repair: Pick<ArticleRepair, 'record' | 'template' | 'forget'>
  isShipped: (id: ArticleId) => boolean
  now: () => Date
}

export function createArticleChanges(options: Options): ArticleChanges {
  const { files, locales, repair, isShipped, now } = options
  const folderFor = (name: string): string => {
    const stamp = now()
      .toISOString()
      .replaceAll(/[-:]|\.\d+/g, '')
    return `removed/${name}-${stamp}`
  }
  return {
    async setLanguage(id, asked) {
      const record = await repair.record(id)
      if (!record) return null
      if (isShipped(id)) return 'shipped'
      const language = canonicalLanguage(asked)
      if (language === null || !FolderLanguageTag.safeParse(language).success)
        return 'no-such-language'
      // What is lost of its words is there again before they are moved.
      await repair.template(record)
      return files.inTurn(recordFile(id), async () => {
        const before = await readRecord(files, id)
        if (!before) return null
        const from = before.language
        if (from === language) return 'changed'
        if ((await locales.languages(id, from)).includes(language)) return 'has-translation'
        // The words first: a record without them is mended from the original, and nothing is lost.
        await locales.rename(id, from, language)
        await writeRecord(files, { ...before, language })
        const { view, position } = await readReading(files, id)
        if (view)
          await writeReading(files, id, { view: renamedView(view, from, language), position })
        return 'changed'
      })
    },
    async remove(id) {
      if (!(await repair.record(id))) return null
      if (isShipped(id)) return { problem: 'shipped' }
      return files.inTurn(recordFile(id), async () => {
        const folder = folderFor(id)
        const rest = await locales.filesOf(id)
        if (!(await files.move(`articles/${id}`, `${folder}/articles/${id}`))) return null
        for (const file of rest) await files.move(file, `${folder}/${file}`)
        repair.forget(id)
        return { folder: join(files.root, ...folder.split('/')) }
      })
    },
    async removeTranslation(id, asked) {
      const record = await repair.record(id)
      const language = canonicalLanguage(asked)
      if (!record || language === null || language === record.language) return null
      return files.inTurn(recordFile(id), async () => {
        const folder = folderFor(`${id}-${language}`)
        if (await locales.moveAway(id, language, folder))
          return { folder: join(files.root, ...folder.split('/')) }
        const isKnown = (await locales.languages(id, record.language)).includes(language)
        return isKnown ? { problem: 'shipped' } : null
      })
    },
  }
}
