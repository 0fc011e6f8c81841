import { type RefObject, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trimmed } from '../../../contract/article.ts'
import type { ReadingStore } from '../../session/reading/reading-store.ts'
import type { ReaderControl } from './use-reader-control.ts'

type Options = {
  trimmed: readonly Trimmed[] | undefined
  restore: ReadingStore['restore']
  control: RefObject<ReaderControl | null>
  notify: (text: string) => void
}

/** What cleaning left out of the open article: shown or not, put back and taken out again. */
export function useLeftOut({ trimmed, restore, control, notify }: Options) {
  const { t } = useTranslation()
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
