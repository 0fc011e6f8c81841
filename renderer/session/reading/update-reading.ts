import type { Article } from '../../../contract/article.ts'
import type { Position, View } from '../../../contract/reading.ts'
import type { Translation } from '../../../contract/translation.ts'
import type { SerialQueue } from './serial-queue.ts'

type Translations = ReadonlyMap<string, Translation>

/** What is to be shown: an article and the view of it. */
export type Target = {
  article: Article
  view: View
  /** The place that it is shown at; absent where the place stays. */
  start?: Position
  /** The translations of this article that are there already. */
  have: Translations
}

type Parts = {
  /** Updates of one article, one after the other: nothing but the article's closing comes between them. */
  queue: SerialQueue
  /** What is to be shown as things stand now; null where that is no longer wanted. */
  target: () => Target | null
  /** `have` and those translations of the target's view that it lacks. */
  load: (target: Target) => Promise<Translations>
  show: (target: Target, translations: Translations) => void
}

/**
 * Shows the target with every translation that its view needs; false where it is no longer wanted. What is missing is loaded
 * before the update takes its turn, so that a change that needs nothing waits for no other's translations; then only what
 * the updates before it have changed is loaded.
 */
export async function updateReading({ queue, target, load, show }: Parts): Promise<boolean> {
  const first = target()
  if (!first) return false
  const ahead = await load(first)
  return queue.add(async () => {
    const next = target()
    if (!next) return false
    // Translations belong to one version of the article: a passage may have been put back since.
    const have = next.article === first.article ? new Map([...next.have, ...ahead]) : next.have
    const translations = await load({ ...next, have })
    const last = target()
    if (!last) return false
    show(last, translations)
    return true
  })
}
