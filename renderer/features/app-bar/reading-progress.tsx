import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../contract/article.ts'
import type { Observable } from '../../session/observable.ts'
import styles from './reading-title.module.css'
import { shareRead } from './share-read.ts'

type Props = {
  article: Article
  /** The first sentence on screen; null at the start. */
  topPath: Observable<string | null>
}

function isScrolledToEnd({ scrollingElement: page }: Document): boolean {
  return page !== null && page.scrollTop + page.clientHeight >= page.scrollHeight - 1
}

/** How much of the article has been read, in per cent; renders by itself when the reader moves on. */
export function ReadingProgress({ article, topPath }: Props) {
  const { i18n } = useTranslation()
  const [share, setShare] = useState(0)
  useEffect(() => {
    const follow = (): void => {
      const path = topPath.current()
      setShare(shareRead(article, { path, isAtEnd: path !== null && isScrolledToEnd(document) }))
    }
    follow()
    return topPath.subscribe(follow)
  }, [article, topPath])
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  return <span className={styles['progress']}>{percent.format(share)}</span>
}
