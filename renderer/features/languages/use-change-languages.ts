import { isDefinedError, safe } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import type { ChangeProblem } from '../../../contract/article.ts'
import { autonymOf } from '../../../contract/languages.ts'
import { useSession } from '../../session/session.ts'
import { useRestoreRemoved } from '../../session/use-restore-removed.ts'
import { isolate } from '../../ui/isolate.ts'

/** Returns the permanent changes to the open article's languages: its own language and its translations. */
export function useChangeLanguages() {
  const { client, reading, notify, onFailed } = useSession()
  const { t } = useTranslation()
  const restore = useRestoreRemoved()

  /** Resolves to why the language was not changed; null on success or if the outcome has been reported. */
  const changeSource = async (language: string): Promise<ChangeProblem | null> => {
    let problem: ChangeProblem | null = null
    try {
      await reading.relabel(async (id, part) => {
        const [error, article] = await safe(client.articles.setLanguage({ id, language, part }))
        if (article) return article
        if (!isDefinedError(error) || error.code !== 'NOT_CHANGED') throw error
        problem = error.data.problem
        return null
      })
      if (problem === null)
        notify(t('notice.languageChanged', { language: isolate(autonymOf(language)) }))
    } catch (error) {
      onFailed(error)
    }
    return problem
  }

  /** Removes a translation from the library and reports the outcome. */
  const removeTranslation = async (language: string): Promise<void> => {
    const { article } = reading.current ?? {}
    if (!article) return
    try {
      const { name } = await client.translations.remove({ articleId: article.id, language })
      const before = reading.current?.view.languages ?? []
      // A bundled translation that it replaced is back, and stays shown.
      if (!article.isShipped)
        await reading.setView(({ languages }) => {
          const rest = languages.filter((one) => one !== language)
          return { languages: rest.length > 0 ? rest : [article.language] }
        })
      await reading.refresh()
      const title = autonymOf(language)
      const undo = async (): Promise<void> => {
        const restored = await restore({ kind: 'translation', name, title })
        if (restored) await reading.changeView(restored.articleId, () => ({ languages: before }))
      }
      const action = { label: t('notice.undo'), run: () => void undo() }
      notify(t('notice.removed', { title: isolate(title) }), 'plain', undefined, action)
    } catch (error) {
      onFailed(error)
    }
  }
  return { changeSource, removeTranslation }
}
