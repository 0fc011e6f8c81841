import { useCallback, useEffect, useState } from 'react'
import type { ArticleSummary } from '../../../contract/article.ts'
import { useSession } from '../../session/session.ts'

/** The library's articles: null while they are listed for the first time. */
export type Articles = {
  articles: readonly ArticleSummary[] | null
  /** Whether listing them failed. */
  hasFailed: boolean
  load: () => void
  /** Takes one off the list. */
  drop: (id: string) => void
}

/** Lists the library's articles, newest first, and again when the library changes. */
export function useArticles(): Articles {
  const { client, events, onFailed } = useSession()
  const [articles, setArticles] = useState<readonly ArticleSummary[] | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const load = useCallback(() => {
    const list = async (): Promise<void> => {
      try {
        setArticles(await client.articles.list())
        setFailed(false)
      } catch (error) {
        setFailed(true)
        onFailed(error)
      }
    }
    void list()
  }, [client, onFailed])
  useEffect(() => {
    load()
    return events.listen((event) => {
      if (event.type === 'library-changed') load()
    })
  }, [events, load])
  const drop = useCallback(
    (id: string) => setArticles((listed) => listed?.filter((one) => one.id !== id) ?? null),
    [],
  )
  return { articles, hasFailed, load, drop }
}
