import type { Article } from '../../../contract/article.ts'
import type { Position, View } from '../../../contract/reading.ts'
import type { Translation } from '../../../contract/translation.ts'
import type { SerialQueue } from './serial-queue.ts'

type Translations = ReadonlyMap<string, Translation>

/** The state to show: an article and its view. */
export type Target = {
  article: Article
  view: View
  /** The position to show it at; absent to keep the current one. */
  start?: Position
  /** The translations of this article that are loaded already. */
  have: Translations
}

type Parts = {
  /** Serial queue of one article's updates. */
  queue: SerialQueue
  /** Returns the target for the current state; null if the update is no longer wanted. */
  target: () => Target | null
  /** Returns `have` and the missing translations of the target's view. */
  load: (target: Target) => Promise<Translations>
  show: (target: Target, translations: Translations) => void
}

/**
 * Shows the target with all translations of its view; false if it is no longer wanted. Missing ones are loaded before
 * the update is queued, so that an update without missing translations waits for no download; in the queue only those
 * that earlier updates made necessary are loaded.
 */
export async function updateReading({ queue, target, load, show }: Parts): Promise<boolean> {
  const first = target()
  if (!first) return false
  const prefetched = await load(first)
  return queue.add(async () => {
    const next = target()
    if (!next) return false
    // Translations belong to one version of the article: a passage may have been restored since.
    const have = next.article === first.article ? new Map([...next.have, ...prefetched]) : next.have
    const translations = await load({ ...next, have })
    const last = target()
    if (!last) return false
    show(last, translations)
    return true
  })
}
