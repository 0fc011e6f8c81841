import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionCore } from '../../session/session.ts'

export type LeftOutControl = {
  isShown: boolean
  toggle: () => void
  /** Puts a passage back, or out again. */
  put: (key: string, restored: boolean) => void
}

/** What cleaning left out of the open article: shown or not, put back and taken out again. */
export function useLeftOut({ open, reading, control, notify }: SessionCore): LeftOutControl {
  const { t } = useTranslation()
  const trimmed = open?.article.trimmed
  const { restore } = reading
  const [isShown, setShown] = useState(false)
  const toggle = (): void => {
    control.current?.remember()
    setShown(!isShown)
    if (isShown) return
    // They may all stand further down.
    const count = trimmed?.filter((one) => !one.restored).length ?? 0
    notify(
      trimmed?.length === 0 ? t('reader.nothingLeftOut') : t('reader.leftOutSummary', { count }),
    )
  }
  /** Notes the line being read before the text moves. */
  const put = useCallback(
    (key: string, restored: boolean) => {
      control.current?.remember()
      void restore(key, restored)
    },
    [control, restore],
  )
  return { isShown, toggle, put }
}
