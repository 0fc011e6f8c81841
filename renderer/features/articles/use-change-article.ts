import { isDefinedError, safe } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import type { ChangeProblem } from '../../../contract/article.ts'
import { autonymOf } from '../../../contract/languages.ts'
import type { Settings } from '../../../contract/settings.ts'
import type { Client } from '../../client/client.ts'
import type { Reading } from '../../session/reading/use-reading.ts'
import { isolate } from '../../ui/isolated-text.tsx'
import type { Notify } from '../../session/messages/use-notices.ts'

type Options = {
  client: Client
  reading: Reading
  notify: Notify
  onFailed: () => void
  changeSettings: (change: Partial<Settings>) => void
}

/** What a person changes of an article as a whole: its language, its translations, and that it is there. */
export function useChangeArticle(options: Options) {
  const { client, reading, notify, onFailed, changeSettings } = options
  const { t } = useTranslation()

  /** Resolves to why the language was not changed; null where it was, or where what happened has been told. */
  const onSourceLanguage = async (language: string): Promise<ChangeProblem | null> => {
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
    } catch {
      onFailed()
    }
    return problem
  }

  /** Opens the newest of the others in place of the one that is gone; without one, the window starts anew. */
  const openAnother = async (): Promise<void> => {
    reading.leave()
    const [next] = await client.articles.list()
    const opened = next ? await reading.open(next.id) : null
    if (opened) changeSettings({ lastArticle: opened.article.id })
    else window.location.reload()
  }

  /** Whether it was removed; what happened has been told either way. */
  const onRemoveArticle = async (id: string, title: string): Promise<boolean> => {
    try {
      const { folder } = await client.articles.remove({ id })
      if (reading.current?.article.id === id) await openAnother()
      notify(t('notice.removed', { title: isolate(title), folder: isolate(folder) }))
      return true
    } catch {
      onFailed()
      return false
    }
  }

  const onRemoveTranslation = async (language: string): Promise<void> => {
    const { article } = reading.current ?? {}
    if (!article) return
    try {
      const { folder } = await client.translations.remove({ articleId: article.id, language })
      // One of the app's that it stood over is there again, and stays on show.
      if (!article.isShipped)
        await reading.setView(({ languages }) => {
          const rest = languages.filter((one) => one !== language)
          return { languages: rest.length > 0 ? rest : [article.language] }
        })
      await reading.refresh()
      notify(t('notice.removed', { title: isolate(autonymOf(language)), folder: isolate(folder) }))
    } catch {
      onFailed()
    }
  }
  return { onSourceLanguage, onRemoveArticle, onRemoveTranslation }
}
