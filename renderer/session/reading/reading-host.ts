import type { Article } from '../../../contract/article.ts'
import type { Reading, View } from '../../../contract/reading.ts'
import type { Translation } from '../../../contract/translation.ts'

/** The client, as far as it is asked. */
type Service = {
  articles: {
    open: (input: { id: string; part?: number }) => Promise<Article>
    restore: (input: {
      id: string
      key: string
      restored: boolean
      part: number
    }) => Promise<Article>
  }
  translations: {
    open: (input: { articleId: string; language: string; part: number }) => Promise<Translation>
  }
  reading: {
    load: (input: { articleId: string }) => Promise<Reading>
    save: (input: { articleId: string; reading: Reading }) => Promise<void>
  }
}

/** What the store asks of the window, as it is at that moment. */
export type ReadingHost = {
  client: Service
  /** A view that the article can be shown with, from the one that was kept. */
  fit: (article: Article, view: View | null) => View
  onPreferred: (view: View) => void
  onFailure: (kind: 'failed' | 'notSaved') => void
}
