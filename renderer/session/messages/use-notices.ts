import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stayOf, withNotice, withoutFileProblems, withoutPlain } from './keep-notices.ts'
import type { Notice } from '../../ui/notice.ts'
import { useLatest } from '../../ui/use-latest.ts'

let last = 0

/** Tells the person something; gives the message's number, to dismiss it by. */
export type Notify = (text: string, tone?: Notice['tone'], about?: Notice['about']) => number

/** The messages at the foot of the window: the problems that are not dismissed, and the last plain one. */
export function useNotices() {
  const { i18n } = useTranslation()
  const said = useLatest({ language: i18n.language, direction: i18n.dir() })
  const [notices, setNotices] = useState<readonly Notice[]>([])

  const dismiss = useCallback((id: number) => {
    setNotices((notices) => notices.filter((one) => one.id !== id))
  }, [])

  const notify: Notify = useCallback(
    (text, tone = 'plain', about) => {
      last += 1
      const id = last
      const { language, direction } = said.current
      setNotices((notices) => withNotice(notices, { id, text, tone, about, language, direction }))
      if (tone === 'plain') setTimeout(() => dismiss(id), stayOf(text))
      return id
    },
    [dismiss, said],
  )

  /** To be called when a text has been opened. */
  const dismissFileProblems = useCallback(() => setNotices(withoutFileProblems), [])

  // What was said in passing is not said again in another language.
  useEffect(() => {
    const onLanguage = (): void => setNotices(withoutPlain)
    i18n.on('languageChanged', onLanguage)
    return () => i18n.off('languageChanged', onLanguage)
  }, [i18n])

  return { notices, notify, dismiss, dismissFileProblems }
}
