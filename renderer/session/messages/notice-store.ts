import type { Notice } from '../../ui/notice.ts'
import { type Observable, observable } from '../observable.ts'
import { displayMs, addNotice, withoutFileProblems, withoutPlain } from './notice-list.ts'

/** Shows a message, with a button if it has an action; returns its id, to dismiss it. */
export type Notify = (
  text: string,
  tone?: Notice['tone'],
  about?: Notice['about'],
  action?: Notice['action'],
) => number

/** The messages at the bottom of the window: undismissed problems and the last plain message. */
export type NoticeStore = Omit<Observable<readonly Notice[]>, 'set'> & {
  notify: Notify
  dismiss: (id: number) => void
  /** Call when a text has been opened. */
  dismissFileProblems: () => void
  /** Call when the interface language changes: plain messages are not translated again. */
  dismissPlain: () => void
}

/** Returns an empty store; `uiLanguage` is called for each message. */
export function noticeStore(uiLanguage: () => Pick<Notice, 'language' | 'direction'>): NoticeStore {
  const { current, subscribe, set } = observable<readonly Notice[]>([])
  let last = 0
  const dismiss = (id: number): void => {
    set((notices) =>
      notices.some((one) => one.id === id) ? notices.filter((one) => one.id !== id) : notices,
    )
  }
  return {
    current,
    subscribe,
    dismiss,
    notify: (text, tone = 'plain', about, action) => {
      last += 1
      const id = last
      set((notices) => addNotice(notices, { id, text, tone, about, action, ...uiLanguage() }))
      if (tone === 'plain') setTimeout(() => dismiss(id), displayMs(text))
      return id
    },
    dismissFileProblems: () => set(withoutFileProblems),
    dismissPlain: () => set(withoutPlain),
  }
}
