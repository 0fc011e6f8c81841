import { type RefObject, useCallback, useState } from 'react'
import { useLatest } from '../../ui/use-latest.ts'
import type { OpenReading } from './reading-store.ts'
import type { ReaderControl } from './use-reader-control.ts'

/** Where one followed a link from. */
type Origin = { articleId: string; path: string }

type Options = {
  open: OpenReading | null
  control: RefObject<ReaderControl | null>
  /** A link that leads out of the article: `http`, `https` or `mailto`. */
  onAddress: (address: string) => void
}

/** Follows the links of the text: within the article to their place and back again, others are shown. */
export function useLinks(options: Options) {
  const latest = useLatest(options)
  const [origins, setOrigins] = useState<readonly Origin[]>([])
  const articleId = options.open?.article.id
  const canReturn = origins.at(-1)?.articleId === articleId && articleId !== undefined

  const follow = useCallback(
    (href: string, from: string): void => {
      const { open, control, onAddress } = latest.current
      if (!href.startsWith('#')) return onAddress(href)
      const path = open && pathOf(open, href.slice(1))
      if (!open || path === null) return
      const { id } = open.article
      setOrigins((all) => [
        ...all.filter((one) => one.articleId === id),
        { articleId: id, path: from },
      ])
      control.current?.goTo(path)
    },
    [latest],
  )

  const goBack = useCallback((): void => {
    const origin = origins.at(-1)
    const { open, control } = latest.current
    if (!origin || origin.articleId !== open?.article.id) return
    setOrigins(origins.slice(0, -1))
    control.current?.goTo(origin.path)
  }, [latest, origins])

  return { follow, goBack, canReturn }
}

/** The first sentence of the block that an anchor names; of a picture without words, of what follows it. */
function pathOf({ article }: OpenReading, anchor: string): string | null {
  const key = Object.hasOwn(article.targets, anchor) ? article.targets[anchor]?.block : undefined
  const at = article.blocks.findIndex((block) => block.key === key)
  const block = at < 0 ? undefined : article.blocks.slice(at).find((one) => one.segments.length > 0)
  return block ? `${block.key}.${block.segments[0]?.key}` : null
}
