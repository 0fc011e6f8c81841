import type { Position } from '../../../contract/reading.ts'

/** Of the browser's storage, what is used: a window's own, which ends with the window. */
export type WindowStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const KEY = 'left'

/**
 * Keeps where an article was left for the same window's next page. A reload asks for its page before the old one is told that
 * it ends, so what the service knows of the place is then one step behind.
 */
export function keepLeft(
  storage: WindowStorage,
  articleId: string,
  position: Position | null,
): void {
  try {
    storage.setItem(KEY, JSON.stringify({ articleId, position }))
  } catch {
    // A window without storage reads on from where the service last knew it.
  }
}

/** Where this window left the article, once; undefined where it did not just leave it. */
export function takeLeft(storage: WindowStorage, articleId: string): Position | null | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null')
    storage.removeItem(KEY)
    return isLeft(kept) && kept.articleId === articleId ? kept.position : undefined
  } catch {
    return undefined
  }
}

/** What it finds was put there by keepLeft() of this very release; anything else is nothing. */
function isLeft(kept: unknown): kept is { articleId: string; position: Position | null } {
  return typeof kept === 'object' && kept !== null && 'articleId' in kept && 'position' in kept
}
