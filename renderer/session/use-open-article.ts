import { type RefObject, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../contract/settings.ts'
import { isolate } from '../ui/isolate.ts'
import { useLatest } from '../ui/use-latest.ts'
import type { NoticeStore } from './messages/notice-store.ts'
import type { ReaderHandle } from './reader-handle.ts'
import type { Reading } from './reading/use-reading.ts'

/**
 * Lines before and after the message about an opened article, empty for none, and lines shown on demand; `keepsProblems`:
 * whether messages about other files stay.
 */
export type NoticeContext = {
  before: string
  after: string
  details: readonly string[] | null
  keepsProblems: boolean
}
export const NO_NOTICE_CONTEXT: NoticeContext = {
  before: '',
  after: '',
  details: null,
  keepsProblems: false,
}

/**
 * Opens an article instead of the open one, closes what is over the reader, and shows the message if one is given.
 * Resolves to whether it could be opened.
 */
export type OpenArticle = (
  id: string,
  message?: 'opened' | 'already',
  context?: NoticeContext,
) => Promise<boolean>

type Options = {
  reading: Reading
  control: RefObject<ReaderHandle | null>
  notices: NoticeStore
  changeSettings: (change: Partial<Settings>) => void
  /** Closes what is open over the reader. */
  showReader: () => void
}

export function useOpenArticle(options: Options): OpenArticle {
  const { t } = useTranslation()
  const latest = useLatest(t)
  const { reading, control, notices, changeSettings, showReader } = options
  const { open, refresh } = reading
  return useCallback(
    async (id, message, context = NO_NOTICE_CONTEXT) => {
      control.current?.remember()
      const opened = await open(id)
      if (!opened) return false
      showReader()
      // The import may have added pictures to it.
      if (opened.stayed && message) await refresh()
      // Else the reader has scrolled to the saved place, or the article was open and keeps its own.
      if (opened.isAtStart) window.scrollTo(0, 0)
      changeSettings({ lastArticle: id })
      if (!context.keepsProblems) notices.dismissFileProblems()
      if (!message) return true
      const title = isolate(opened.article.title)
      const opening = latest.current(`notice.${message}`, { title })
      const lines = [context.before, opening, context.after]
      const text = lines.filter((one) => one !== '').join('\n')
      notices.notify(text, 'plain', undefined, undefined, context.details ?? undefined)
      return true
    },
    [open, refresh, control, notices, changeSettings, showReader, latest],
  )
}
