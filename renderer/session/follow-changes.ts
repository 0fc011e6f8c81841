import type { AppEvent } from '../../contract/app-event.ts'

/** Milliseconds: several files are written for one change, and each is told of. */
const REST = 150

export type ChangeFollower = {
  /** To be told every event of the service. */
  onEvent: (event: AppEvent) => void
  /** Nothing is read anew any more. */
  stop: () => void
}

/**
 * Reads the open article anew when its files have changed, once for several changes that come together. `openId` is asked
 * when the event comes and again before reading; null means that none is open.
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
      }, REST)
    },
    stop: () => clearTimeout(timer),
  }
}
