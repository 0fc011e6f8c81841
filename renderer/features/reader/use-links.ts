import { type RefObject, useCallback, useState } from 'react'
import { useLatest } from '../../ui/use-latest.ts'
import { linkTarget } from './caret/link-target.ts'
import type { OpenReading } from '../../session/reading/open-reading.ts'
import type { ReaderControl } from './use-reader-control.ts'

/** Where one followed a link from. */
type Origin = { articleId: string; part: number; path: string }

type Options = {
  open: OpenReading | null
  control: RefObject<ReaderControl | null>
  /** Shows another part of the article, at a sentence. */
  onPart: (part: number, path: string) => Promise<void>
  /** A link that leads out of the article: `http`, `https` or `mailto`. */
  onAddress: (address: string) => void
}

/** Follows the links of the text: within the article to their place and back again, others are shown. */
export function useLinks(options: Options) {
  const latest = useLatest(options)
  const [origins, setOrigins] = useState<readonly Origin[]>([])
  const articleId = options.open?.article.id
  const canReturn = origins.at(-1)?.articleId === articleId && articleId !== undefined

  const goTo = useCallback(
    (part: number, path: string): void => {
      const { open, control, onPart } = latest.current
      if (open?.article.part === part) control.current?.goTo(path)
      else void onPart(part, path)
    },
    [latest],
  )

  const follow = useCallback(
    (href: string, from: string): void => {
      const { open, onAddress } = latest.current
      if (!href.startsWith('#')) return onAddress(href)
      const place = open && linkTarget(open.article, href.slice(1))
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
