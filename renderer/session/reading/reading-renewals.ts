import type { Article } from '../../../contract/article.ts'
import type { OpenReading } from './open-reading.ts'
import type { ReadingHost } from './reading-host.ts'
import { isSameContent } from './same-content.ts'
import { serialQueue } from './serial-queue.ts'
import type { Target } from './update-reading.ts'

/** What shows the open article as it is now, with its translations loaded anew. */
export type ReadingRenewals = {
  /** Puts a trimmed block back, or out again; one after the other, in the order they were asked for. */
  restore: (key: string, restored: boolean) => Promise<void>
  /** Reads the open article and its translations anew. */
  refresh: () => Promise<void>
  /** Does so too, and shows them only where they say something else: what the window itself has written is not rendered again. */
  follow: () => Promise<void>
}

type Parts = {
  host: () => ReadingHost
  /** The open article. */
  current: () => Article | null
  /** Shows what `target` makes of what is open then, unless it is no news. */
  update: (
    id: string,
    target: (now: OpenReading) => Target | null,
    isNews?: (now: OpenReading, next: OpenReading) => boolean,
  ) => Promise<boolean>
}

export function readingRenewals({ host, current, update }: Parts): ReadingRenewals {
  // Each answer has those before it in it.
  const queue = serialQueue()
  const renew = async (
    get: (id: string, part: number) => Promise<Article>,
    isNews?: (now: OpenReading, next: OpenReading) => boolean,
  ): Promise<void> => {
    const id = current()?.id
    if (id === undefined) return
    await queue.add(async () => {
      try {
        const open = current()
        const part = open?.id === id ? open.part : 0
        const article = await get(id, part)
        const target = ({ article: shown, view }: OpenReading): Target | null =>
          // Another part of it may have come since.
          shown.part === part
            ? // A translation may be gone.
              { article, view: host().fit(article, view), have: new Map() }
            : null
        await update(id, target, isNews)
      } catch {
        host().onFailure('failed')
      }
    })
  }
  const read = (id: string, part: number) => host().client.articles.open({ id, part })
  return {
    restore: (key, restored) =>
      renew((id, part) => host().client.articles.restore({ id, key, restored, part })),
    refresh: () => renew(read),
    follow: () => renew(read, (now, next) => !isSameContent(now, next)),
  }
}
