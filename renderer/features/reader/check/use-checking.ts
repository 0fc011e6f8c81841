import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionCore } from '../../../session/session.ts'
import { useLatest } from '../../../ui/use-latest.ts'

export type Checking = {
  /** Goes to the next (1) or previous (-1) place to check, in one translation or in all shown ones. */
  go: (by: 1 | -1, language?: string) => Promise<void>
}

/** Walks through the places that a person should check, around the ends of the article. */
export function useChecking(session: SessionCore): Checking {
  const { t } = useTranslation()
  const latest = useLatest({ session, t })
  const isSearching = useRef(false)

  const go: Checking['go'] = useCallback(
    async (by, language) => {
      // A key that is held down does not start a second search.
      if (isSearching.current) return
      isSearching.current = true
      try {
        const { stepToCheck } = await import('./step-to-check.ts')
        await stepToCheck(() => latest.current, by, language)
      } catch (error) {
        latest.current.session.onFailed(error)
      } finally {
        isSearching.current = false
      }
    },
    [latest],
  )
  return { go }
}
