import { type RefObject, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../contract/settings.ts'
import { isolate } from '../ui/isolate.ts'
import { useLatest } from '../ui/use-latest.ts'
import type { NoticeStore } from './messages/notice-store.ts'
import type { ReaderHandle } from './reader-handle.ts'
import type { Reading } from './reading/use-reading.ts'

/**
 * Lines before and after the message about an opened article, empty for none; `keepsProblems`: whether messages about
 * other files stay.
 */
export type NoticeContext = { before: string; after: string; keepsProblems: boolean }
export const NO_NOTICE_CONTEXT: NoticeContext = { before: '', after: '', keepsProblems: false }

/** Opens an article instead of the open one, closes the panel, and shows the message if one is given. */
export type OpenArticle = (
  id: string,
  message?: 'opened' | 'already',
  context?: NoticeContext,
) => Promise<void>

type Options = {
  reading: Reading
  control: RefObject<ReaderHandle | null>
  notices: NoticeStore
  changeSettings: (change: Partial<Settings>) => void
  closePanel: () => void
}

export function useOpenArticle(options: Options): OpenArticle {
  const { t } = useTranslation()
  const latest = useLatest(t)
  const { reading, control, notices, changeSettings, closePanel } = options
  const { open, refresh } = reading
  return useCallback(
    async (id, message, context = NO_NOTICE_CONTEXT) => {
      control.current?.remember()
      const opened = await open(id)
      if (!opened) return
      closePanel()
      // The import may have added pictures to it.
      if (opened.stayed && message) await refresh()
      // An article that was open keeps its scroll position.
      if (!opened.stayed) window.scrollTo(0, 0)
      changeSettings({ lastArticle: id })
      if (!context.keepsProblems) notices.dismissFileProblems()
      if (!message) return
      const title = isolate(opened.article.title)
      const opening = latest.current(`notice.${message}`, { title })
      const lines = [context.before, opening, context.after]
      notices.notify(lines.filter((one) => one !== '').join('\n'))
    },
    [open, refresh, control, notices, changeSettings, closePanel, latest],
  )
}
