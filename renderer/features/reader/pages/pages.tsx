import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TurnScreen } from '../turn/turn-screen.ts'
import { keepCovered, type TextEdges } from './cover-page.ts'
import styles from './pages.module.css'
import { turnPage } from './turn-page.ts'
import { usePageGestures } from './use-page-gestures.ts'

type Props = {
  article: RefObject<HTMLElement | null>
  /** Called with what turns the screens instead; null when the text scrolls again. */
  onTurner: (turn: TurnScreen | null) => void
  /** Turns a page, from the end of a chapter to the next. */
  onTurn: (by: 1 | -1) => void
}

const iconProps = { size: 22, strokeWidth: 1.5, 'aria-hidden': true } as const

/** Makes pages of the text: covers what their edges would cut, and turns them by wheel, finger and clicks in the margins. */
export function Pages({ article, onTurner, onTurn }: Props) {
  const { i18n } = useTranslation()
  const layer = useRef<HTMLDivElement>(null)
  const edges = useRef<TextEdges>({ left: 0, right: Infinity, width: Infinity })
  const [margin, setMargin] = useState<1 | 0 | -1>(0)

  useLayoutEffect(() => {
    if (!article.current || !layer.current) return undefined
    onTurner(turnPage)
    const uncover = keepCovered(article.current, layer.current, (found) => {
      edges.current = found
    })
    return () => {
      onTurner(null)
      uncover()
    }
  }, [article, onTurner])

  usePageGestures({ direction: i18n.dir(), edges, onTurn, onMargin: setMargin })
  return (
    <>
      <div ref={layer} className={styles['covers']} dir="ltr" data-page-covers="" />
      <div
        className={styles['sign']}
        data-at="previous"
        data-shown={margin === -1 ? '' : undefined}
      >
        <ChevronLeft {...iconProps} />
      </div>
      <div className={styles['sign']} data-at="next" data-shown={margin === 1 ? '' : undefined}>
        <ChevronRight {...iconProps} />
      </div>
    </>
  )
}
