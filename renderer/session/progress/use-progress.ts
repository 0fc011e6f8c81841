import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionCore } from '../session.ts'
import { charactersLeft, chapterPlace } from './article-progress.ts'
import { currentChapter } from './current-chapter.ts'
import { minutesFor, speedKey } from './reading-speed.ts'
import { type ReadingPlace, shareRead } from './share-read.ts'
import { timeText } from './time-left.ts'
import { readLanguage } from './use-reading-clock.ts'

export type Progress = {
  /** 0 to 1. */
  share: number
  /** `ch. 4 of 12`; null where there is nothing to count. */
  chapter: string | null
  /** `19 %` */
  percent: string
  /** `3 hr left`; null until it can be told. */
  left: string | null
}

function isScrolledToEnd({ scrollingElement: page }: Document): boolean {
  return page !== null && page.scrollTop + page.clientHeight >= page.scrollHeight - 1
}

/** Returns how far the open article was read; changes as the reader moves on. */
export function useProgress({
  open,
  topPath,
  settings,
}: Pick<SessionCore, 'open' | 'topPath' | 'settings'>): Progress | null {
  const { t, i18n } = useTranslation()
  const article = open?.article ?? null
  const [place, setPlace] = useState<ReadingPlace>(START)
  useEffect(() => {
    const follow = (): void => setPlace(placeOf(topPath.current()))
    follow()
    return topPath.subscribe(follow)
  }, [topPath])
  if (!open || !article) return null
  const { path, isAtEnd } = place
  const share = shareRead(article, place)
  const chapter = chapterPlace(article, currentChapter(article, path))
  const key = speedKey(article.language, readLanguage(article.language, open.view))
  const isRead = isAtEnd && article.part === article.parts.length - 1
  const minutes = isRead
    ? null
    : minutesFor(key, settings.readingSpeed[key], charactersLeft(article, path))
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(share)
  return {
    share,
    chapter: chapter && t('readingProgress.chapter', chapter),
    percent,
    left:
      minutes === null
        ? null
        : t('readingProgress.left', { time: timeText(minutes, i18n.language) }),
  }
}

/** Before the window has told where it is, as in the first screen, which the service renders. */
const START: ReadingPlace = { path: null, isAtEnd: false }

const placeOf = (path: string | null): ReadingPlace => ({
  path,
  isAtEnd: path !== null && isScrolledToEnd(document),
})
