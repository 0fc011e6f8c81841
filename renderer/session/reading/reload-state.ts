import type { Reading } from '../../../contract/reading.ts'

/** The used part of sessionStorage, which belongs to one window and ends with it. */
export type WindowStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const STORAGE_KEY = 'left'

/**
 * Saves the reading state for the same window's next page. On a reload the browser may request the new page before
 * the old one has sent its last save, so the service's state can be one step behind.
 */
export function saveReloadState(storage: WindowStorage, articleId: string, reading: Reading): void {
  try {
    storage.setItem(STORAGE_KEY, JSON.stringify({ articleId, reading }))
  } catch {
    // Without storage the window uses the service's state.
  }
}

/** Returns and removes the reading state that this window saved; null if there is none for the article. */
export function takeReloadState(storage: WindowStorage, articleId: string): Reading | null {
  try {
    const saved: unknown = JSON.parse(storage.getItem(STORAGE_KEY) ?? 'null')
    storage.removeItem(STORAGE_KEY)
    return isReloadState(saved) && saved.articleId === articleId ? saved.reading : null
  } catch {
    return null
  }
}

/** Only code of this release writes the entry, so its shape is not validated further. */
function isReloadState(saved: unknown): saved is { articleId: string; reading: Reading } {
  return typeof saved === 'object' && saved !== null && 'articleId' in saved && 'reading' in saved
}
