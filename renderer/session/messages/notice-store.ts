import type { Notice } from '../../ui/notice.ts'
import { type Observable, observable } from '../observable.ts'
import { stayOf, withNotice, withoutFileProblems, withoutPlain } from './keep-notices.ts'

/** Tells the person something; gives the message's number, to dismiss it by. */
export type Notify = (text: string, tone?: Notice['tone'], about?: Notice['about']) => number

/** The messages at the foot of the window: the problems that are not dismissed, and the last plain one. */
export type NoticeStore = Omit<Observable<readonly Notice[]>, 'set'> & {
  notify: Notify
  dismiss: (id: number) => void
  /** To be called when a text has been opened. */
  dismissFileProblems: () => void
  /** To be called when the interface speaks another language: what was said in passing is not said again. */
  dismissPlain: () => void
}

/** `spoken` is the interface's language, asked anew for each message. */
export function noticeStore(spoken: () => Pick<Notice, 'language' | 'direction'>): NoticeStore {
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
    notify: (text, tone = 'plain', about) => {
      last += 1
      const id = last
      set((notices) => withNotice(notices, { id, text, tone, about, ...spoken() }))
      if (tone === 'plain') setTimeout(() => dismiss(id), stayOf(text))
      return id
    },
    dismissFileProblems: () => set(withoutFileProblems),
    dismissPlain: () => set(withoutPlain),
  }
}
