import type { AppEvent } from '../../contract/app-event.ts'

/** Debounce in milliseconds: one change writes several files, with an event for each. */
const CHANGE_DEBOUNCE_MS = 150

export type ChangeFollower = {
  /** Receives every event of the service. */
  onEvent: (event: AppEvent) => void
  /** Cancels a pending refresh. */
  stop: () => void
}

/**
 * Refreshes the open article when its files have changed, once for changes in quick succession. `openId` is called on
 * the event and again before the refresh; null if no article is open.
 */
export function followChanges(openId: () => string | null, refresh: () => void): ChangeFollower {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    onEvent: (event) => {
      if (event.type !== 'article-changed' && event.type !== 'translation-changed') return
      const { articleId } = event
      if (articleId !== openId()) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (articleId === openId()) refresh()
      }, CHANGE_DEBOUNCE_MS)
    },
    stop: () => clearTimeout(timer),
  }
}
