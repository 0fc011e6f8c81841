import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../client/client.ts'
import { useLatest } from '../ui/use-latest.ts'
import type { Notify } from './messages/notice-store.ts'

/**
 * Returns a function that copies a text to the clipboard and reports success or failure. What the page may not copy, since a
 * command of the native menu is no gesture in it, the shell copies.
 */
export function useClipboard(
  client: Pick<Client, 'app'>,
  notify: Notify,
): (text: string) => Promise<void> {
  const { t } = useTranslation()
  const latest = useLatest({ client, notify, t })
  return useCallback(
    async (text) => {
      const isCopied = await navigator.clipboard.writeText(text).then(
        () => true,
        () =>
          latest.current.client.app.copy({ text }).catch((error: unknown) => {
            reportError(error)
            return false
          }),
      )
      const { notify, t } = latest.current
      if (isCopied) notify(t('notice.copied'))
      else notify(t('notice.copyFailed'), 'problem')
    },
    [latest],
  )
}
