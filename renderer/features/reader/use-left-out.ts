import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionCore } from '../../session/session.ts'

export type LeftOutControl = {
  isShown: boolean
  toggle: () => void
  /** Restores a passage, or removes it again. */
  put: (key: string, restored: boolean) => void
}

/** Shows, restores and removes the passages that cleaning left out of the open article. */
export function useLeftOut({ open, reading, control, notify }: SessionCore): LeftOutControl {
  const { t } = useTranslation()
  const trimmed = open?.article.trimmed
  const { restore } = reading
  const [isShown, setShown] = useState(false)
  const toggle = (): void => {
    control.current?.remember()
    setShown(!isShown)
    if (isShown) return
    // Announce the count: the passages may all be off screen.
    const count = trimmed?.filter((one) => !one.restored).length ?? 0
    notify(
      trimmed?.length === 0 ? t('reader.nothingLeftOut') : t('reader.leftOutSummary', { count }),
    )
  }
  const put = useCallback(
    (key: string, restored: boolean) => {
      control.current?.remember()
      void restore(key, restored)
    },
    [control, restore],
  )
  return { isShown, toggle, put }
}
