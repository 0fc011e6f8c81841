import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/session.ts'
import { isolate } from '../../ui/isolate.ts'

/**
 * Returns a function that removes an article with all its files from the library and reports the outcome; resolves to
 * whether it was removed.
 */
export function useRemoveArticle(): (id: string, title: string) => Promise<boolean> {
  const { client, reading, notify, onFailed, changeSettings, removing } = useSession()
  const { t } = useTranslation()

  /** Opens the newest remaining article; without one, reloads the window. */
  const openAnother = async (): Promise<void> => {
    reading.leave()
    const [next] = await client.articles.list()
    const opened = next ? await reading.open(next.id) : null
    if (opened) changeSettings({ lastArticle: opened.article.id })
    else window.location.reload()
  }

  return async (id, title) => {
    removing.add(id)
    try {
      const { folder } = await client.articles.remove({ id })
      if (reading.current?.article.id === id) await openAnother()
      notify(t('notice.removed', { title: isolate(title), folder: isolate(folder) }))
      return true
    } catch (error) {
      onFailed(error)
      return false
    } finally {
      removing.delete(id)
    }
  }
}
