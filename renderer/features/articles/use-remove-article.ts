import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/session.ts'
import { isolate } from '../../ui/isolate.ts'

/** Takes an article out of the library with all that belongs to it; true where it was, and what happened has been told either way. */
export function useRemoveArticle(): (id: string, title: string) => Promise<boolean> {
  const { client, reading, notify, onFailed, changeSettings } = useSession()
  const { t } = useTranslation()

  /** Opens the newest of the others in place of the one that is gone; without one, the window starts anew. */
  const openAnother = async (): Promise<void> => {
    reading.leave()
    const [next] = await client.articles.list()
    const opened = next ? await reading.open(next.id) : null
    if (opened) changeSettings({ lastArticle: opened.article.id })
    else window.location.reload()
  }

  return async (id, title) => {
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
}
