import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useLatest } from '../ui/use-latest.ts'
import type { Notify } from './messages/notice-store.ts'

/** Puts a text into the clipboard, and says so or why not. */
export function useClipboard(notify: Notify): (text: string) => Promise<void> {
  const { t } = useTranslation()
  const tell = useLatest({ notify, t })
  return useCallback(
    async (text) => {
      const isCopied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
      const { notify, t } = tell.current
      if (isCopied) notify(t('notice.copied'))
      else notify(t('notice.copyFailed'), 'problem')
    },
    [tell],
  )
}
