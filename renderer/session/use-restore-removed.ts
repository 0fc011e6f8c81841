import { isDefinedError, safe } from '@orpc/client'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Removed } from '../../contract/files/removed.ts'
import { isolate } from '../ui/isolate.ts'
import { useLatest } from '../ui/use-latest.ts'
import { useSession } from './session.ts'

/** What is to be restored: the name of its folder in `removed`, and its title or language for people. */
export type Restorable = Pick<Removed, 'kind' | 'name'> & { title: string }

export type Restored = { articleId: string; language: string | null }

/**
 * Returns a function that restores what was removed, and reports why it could not be; resolves to what was restored, or
 * null.
 */
export function useRestoreRemoved(): (item: Restorable) => Promise<Restored | null> {
  const session = useSession()
  const { t } = useTranslation()
  const latest = useLatest({ ...session, t })
  return useCallback(
    async ({ kind, name, title }) => {
      const { client, notify, onFailed, info, t } = latest.current
      const isArticle = kind === 'article'
      const [error, restored] = isArticle
        ? await safe(client.articles.restoreRemoved({ name }))
        : await safe(client.translations.restoreRemoved({ name }))
      if (restored) return 'id' in restored ? { articleId: restored.id, language: null } : restored
      if (isDefinedError(error) && error.code === 'NOT_CHANGED') {
        const problem = t(`problem.${error.data.problem}`, { folder: isolate(info.library) })
        notify(t('problem.file', { name: isolate(title), problem }), 'problem')
      } else onFailed(error)
      return null
    },
    [latest],
  )
}
