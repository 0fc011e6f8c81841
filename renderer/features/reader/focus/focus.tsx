import { type RefObject, useLayoutEffect } from 'react'
import './focus.css'
import { type FocusKind, followReading } from './follow-reading.ts'

type Props = {
  article: RefObject<HTMLElement | null>
  kind: FocusKind
  /** Changes with the layout, which replaces sentences. */
  layout: string
}

/** Dims everything but the sentence or paragraph that is being read. */
export function Focus({ article, kind, layout }: Props): null {
  useLayoutEffect(() => {
    if (!article.current) return undefined
    const root = document.documentElement
    root.dataset['focus'] = kind
    const end = followReading(article.current, kind)
    return () => {
      end()
      delete root.dataset['focus']
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a change of layout replaces the sentences
  }, [article, kind, layout])
  return null
}
