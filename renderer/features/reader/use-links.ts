import { useCallback } from 'react'
import { linkAnchor } from '../../../contract/anchor.ts'
import type { SessionCore } from '../../session/session.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { linkTarget } from './caret/link-target.ts'

/**
 * Returns what follows a link in the text: it jumps to an anchor within the article, from the sentence of the link,
 * and shows an external address in a panel.
 */
export function useLinks(session: SessionCore): (href: string, from: string) => void {
  const latest = useLatest(session)
  return useCallback(
    (href, from) => {
      const { open, openPanel, places } = latest.current
      const anchor = linkAnchor(href)
      if (anchor === null) return openPanel('link', href)
      const place = open && linkTarget(open.article, anchor)
      if (place) places.jump(place.part, place.path, from)
    },
    [latest],
  )
}
