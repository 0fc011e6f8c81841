import type { Article } from '../../../contract/article.ts'
import type { ChosenLanguages } from './chosen-languages.ts'
import type { OpenReading } from './open-reading.ts'
import type { ReadingHost } from './reading-host.ts'
import { isSameContent } from './same-content.ts'
import { serialQueue } from './serial-queue.ts'
import type { Target } from './update-reading.ts'

/** Actions that reload the open article and its translations. */
export type ReadingRefresh = {
  /** Restores a trimmed block or removes it again; calls run in order. */
  restore: (key: string, restored: boolean) => Promise<void>
  /** Reloads the open article and its translations. */
  refresh: () => Promise<void>
  /** The same, but renders only if the content differs, which it does not after the window's own writes. */
  refreshIfChanged: () => Promise<void>
}

type Parts = {
  host: () => ReadingHost
  /** The open article. */
  current: () => Article | null
  languages: ChosenLanguages
  /** Shows the target for the current reading, unless `isChanged` returns false. */
  update: (
    id: string,
    target: (now: OpenReading) => Target | null,
    isChanged?: (now: OpenReading, next: OpenReading) => boolean,
  ) => Promise<boolean>
}

export function readingRefresh({ host, current, languages, update }: Parts): ReadingRefresh {
  // Serial, so that each response includes the changes before it.
  const queue = serialQueue()
  const reload = async (
    get: (id: string, part: number) => Promise<Article>,
    isChanged?: (now: OpenReading, next: OpenReading) => boolean,
  ): Promise<void> => {
    const id = current()?.id
    if (id === undefined) return
    await queue.add(async () => {
      try {
        const open = current()
        const part = open?.id === id ? open.part : 0
        const article = await get(id, part)
        const target = ({ article: shown, view }: OpenReading): Target | null => {
          // Another part may have been opened since.
          if (shown.part !== part) return null
          // A translation may have been removed, or may be back.
          const chosen = languages.chosen(id, view)
          const fitted = host().fit(article, chosen)
          languages.note(id, chosen, fitted)
          return { article, view: fitted, have: new Map() }
        }
        await update(id, target, isChanged)
      } catch (error) {
        host().onFailure('failed', error)
      }
    })
  }
  const read = (id: string, part: number) => host().client.articles.open({ id, part })
  return {
    restore: (key, restored) =>
      reload((id, part) => host().client.articles.restore({ id, key, restored, part })),
    refresh: () => reload(read),
    refreshIfChanged: () => reload(read, (now, next) => !isSameContent(now, next)),
  }
}
