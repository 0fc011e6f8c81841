import type { Notice } from '../../ui/notice.ts'
import { type Observable, observable } from '../observable.ts'
import { addNotice, displayMs, withoutFileProblems, withoutPlain } from './notice-list.ts'
import { noticeTimers } from './notice-timers.ts'

/** Shows a message, with a button if it has an action, and lines on demand; returns its id, to dismiss it. */
export type Notify = (
  text: string,
  tone?: Notice['tone'],
  about?: Notice['about'],
  action?: Notice['action'],
  details?: readonly string[],
) => number

/** The messages at the bottom of the window: undismissed problems, and plain ones for a while. Oldest first. */
export type NoticeStore = Omit<Observable<readonly Notice[]>, 'set'> & {
  notify: Notify
  dismiss: (id: number) => void
  /** Plain messages stay while held: the pointer or the focus is among them. */
  hold: (held: boolean) => void
  /** Call when a text has been opened. */
  dismissFileProblems: () => void
  /** Call when the interface language changes: plain messages are not translated again. */
  dismissPlain: () => void
}

/** Returns an empty store; `uiLanguage` is called for each message. */
export function noticeStore(uiLanguage: () => Pick<Notice, 'language' | 'direction'>): NoticeStore {
  const { current, subscribe, set } = observable<readonly Notice[]>([])
  const timers = noticeTimers()
  let last = 0
  const dismiss = (id: number): void => {
    timers.stop(id)
    set((notices) =>
      notices.some((one) => one.id === id) ? notices.filter((one) => one.id !== id) : notices,
    )
    // The region that holds them may have gone with the last one.
    if (current().length === 0) timers.hold(false)
  }
  return {
    current,
    subscribe,
    dismiss,
    hold: timers.hold,
    notify: (text, tone = 'plain', about, action, details) => {
      last += 1
      const id = last
      const notice = { id, text, tone, about, action, details, ...uiLanguage() }
      set((notices) => addNotice(notices, notice))
      if (tone === 'plain') timers.start(id, displayMs(notice), () => dismiss(id))
      return id
    },
    dismissFileProblems: () => set(withoutFileProblems),
    dismissPlain: () => set(withoutPlain),
  }
}
