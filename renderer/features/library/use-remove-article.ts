import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/session.ts'
import { useRestoreRemoved } from '../../session/use-restore-removed.ts'
import { isolate } from '../../ui/isolate.ts'

/**
 * Returns a function that removes an article with all its files from the library and reports the outcome, with a button
 * that brings it back; resolves to whether it was removed.
 */
export function useRemoveArticle(): (id: string, title: string) => Promise<boolean> {
  const { client, reading, notify, onFailed, openArticle, changeSettings, removing } = useSession()
  const { t } = useTranslation()
  const restore = useRestoreRemoved()

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
      const { name } = await client.articles.remove({ id })
      const wasOpen = reading.current?.article.id === id
      if (wasOpen) await openAnother()
      const undo = async (): Promise<void> => {
        const restored = await restore({ kind: 'article', name, title })
        if (restored && wasOpen) await openArticle(id)
      }
      const action = { label: t('notice.undo'), run: () => void undo() }
      notify(t('notice.removed', { title: isolate(title) }), 'plain', undefined, action)
      return true
    } catch (error) {
      onFailed(error)
      return false
    } finally {
      removing.delete(id)
    }
  }
}
