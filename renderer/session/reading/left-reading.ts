import type { Reading } from '../../../contract/reading.ts'

/** Of the browser's storage, what is used: a window's own, which ends with the window. */
export type WindowStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const KEY = 'left'

/**
 * Keeps how an article was left for the same window's next page. A reload asks for its page before the old one is told that
 * it ends, so what the service knows of it is then one step behind.
 */
export function keepLeft(storage: WindowStorage, articleId: string, reading: Reading): void {
  try {
    storage.setItem(KEY, JSON.stringify({ articleId, reading }))
  } catch {
    // A window without storage reads on from where the service last knew it.
  }
}

/** How this window left the article, once; null where it did not just leave it. */
export function takeLeft(storage: WindowStorage, articleId: string): Reading | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null')
    storage.removeItem(KEY)
    return isLeft(kept) && kept.articleId === articleId ? kept.reading : null
  } catch {
    return null
  }
}

/** What it finds was put there by keepLeft() of this very release; anything else is nothing. */
function isLeft(kept: unknown): kept is { articleId: string; reading: Reading } {
  return typeof kept === 'object' && kept !== null && 'articleId' in kept && 'reading' in kept
}
