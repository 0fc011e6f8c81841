import { type RefObject, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../contract/settings.ts'
import { isolate } from '../ui/isolate.ts'
import { useLatest } from '../ui/use-latest.ts'
import type { NoticeStore } from './messages/notice-store.ts'
import type { ReaderHandle } from './reader-handle.ts'
import type { Reading } from './reading/use-reading.ts'

/** Lines that stand around what is said of an article that was opened, empty for none; whether what was said of other files stays. */
export type Around = { before: string; after: string; keepsProblems: boolean }
export const NOTHING_AROUND: Around = { before: '', after: '', keepsProblems: false }

/** Opens an article in place of the open one, closes the panel, and says so where a message is given. */
export type OpenArticle = (
  id: string,
  message?: 'opened' | 'already',
  around?: Around,
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
    async (id, message, around = NOTHING_AROUND) => {
      control.current?.remember()
      const opened = await open(id)
      if (!opened) return
      closePanel()
      // It may have got its pictures now.
      if (opened.stayed && message) await refresh()
      // The open one stays where it is.
      if (!opened.stayed) window.scrollTo(0, 0)
      changeSettings({ lastArticle: id })
      if (!around.keepsProblems) notices.dismissFileProblems()
      if (!message) return
      const title = isolate(opened.article.title)
      const told = latest.current(`notice.${message}`, { title })
      const lines = [around.before, told, around.after]
      notices.notify(lines.filter((one) => one !== '').join('\n'))
    },
    [open, refresh, control, notices, changeSettings, closePanel, latest],
  )
}
