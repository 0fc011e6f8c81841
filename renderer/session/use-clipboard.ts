import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useLatest } from '../ui/use-latest.ts'
import type { Notify } from './messages/notice-store.ts'

/** Returns a function that copies a text to the clipboard and reports success or failure. */
export function useClipboard(notify: Notify): (text: string) => Promise<void> {
  const { t } = useTranslation()
  const latest = useLatest({ notify, t })
  return useCallback(
    async (text) => {
      const isCopied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
      const { notify, t } = latest.current
      if (isCopied) notify(t('notice.copied'))
      else notify(t('notice.copyFailed'), 'problem')
    },
    [latest],
  )
}
