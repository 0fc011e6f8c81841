import { useCallback, useState } from 'react'
import { linkAnchor } from '../../../contract/anchor.ts'
import type { SessionCore } from '../../session/session.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { linkTarget } from './caret/link-target.ts'

/** Where a link was followed from, to go back there. */
type Origin = { articleId: string; part: number; path: string }

export type Links = {
  follow: (href: string, from: string) => void
  goBack: () => void
  canReturn: boolean
}

/**
 * Follows links in the text: goes to anchors within the article and offers to return; shows external addresses in a
 * panel.
 */
export function useLinks(session: SessionCore): Links {
  const latest = useLatest(session)
  const [origins, setOrigins] = useState<readonly Origin[]>([])
  const articleId = session.open?.article.id
  const canReturn = origins.at(-1)?.articleId === articleId && articleId !== undefined

  const goTo = useCallback(
    (part: number, path: string): void => {
      const { open, control, book } = latest.current
      if (open?.article.part === part) control.current?.goTo(path)
      else void book.openPart(part, path)
    },
    [latest],
  )

  const follow = useCallback(
    (href: string, from: string): void => {
      const { open, openPanel } = latest.current
      const anchor = linkAnchor(href)
      if (anchor === null) return openPanel('link', href)
      const place = open && linkTarget(open.article, anchor)
      if (!open || !place) return
      const { id, part } = open.article
      setOrigins((all) => [
        ...all.filter((one) => one.articleId === id),
        { articleId: id, part, path: from },
      ])
      goTo(place.part, place.path)
    },
    [goTo, latest],
  )

  const goBack = useCallback((): void => {
    const origin = origins.at(-1)
    if (!origin || origin.articleId !== latest.current.open?.article.id) return
    setOrigins(origins.slice(0, -1))
    goTo(origin.part, origin.path)
  }, [goTo, latest, origins])

  return { follow, goBack, canReturn }
}
