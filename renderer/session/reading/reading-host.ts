import type { Article } from '../../../contract/article.ts'
import type { Reading, View } from '../../../contract/reading.ts'
import type { Translation } from '../../../contract/translation.ts'
import type { FailureKind } from '../use-failures.ts'

/** The part of the client used here. */
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

/** What the store needs of the window, at the time of the call. */
export type ReadingHost = {
  client: Service
  /** Returns a view valid for the article, based on the saved one. */
  fit: (article: Article, view: View | null) => View
  onPreferred: (view: View) => void
  onFailure: (kind: FailureKind, error: unknown) => void
}
