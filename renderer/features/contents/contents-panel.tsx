import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { currentChapter } from '../../session/progress/current-chapter.ts'
import { useOpenReading, useSession } from '../../session/session.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { ContentsList, type Entry } from './contents-list.tsx'
import styles from './contents-panel.module.css'
import { goToChapter } from '../../session/places/go-to-chapter.ts'
import { ReadingBar } from './reading-bar.tsx'

/** A tab with the chapters of the article, in its language and beside it translated, and how far it was read. */
export function ContentsPanel() {
  const { t } = useTranslation()
  const session = useSession()
  const { topPath } = session
  const { article, view, translations } = useOpenReading()
  const chapterNow = () => currentChapter(article, topPath.current())
  const current = useSyncExternalStore(topPath.subscribe, chapterNow, chapterNow)
  const { language, chapters, parts } = article
  const other = view.languages.find((one) => one !== language) ?? language
  const translated = translations.get(other)?.chapterTitles
  const hasFront = chapters.length > 0 && parts[0]?.title === null && parts.length > 1
  const entries = useMemo<Entry[]>(
    () => [
      ...(hasFront ? [{ at: -1, title: t('contents.front'), translated: null, depth: 0 }] : []),
      ...chapters.map(({ title, depth }, at) => ({
        at,
        title,
        depth,
        translated: translated?.[at] ?? null,
      })),
    ],
    [chapters, hasFront, t, translated],
  )
  const latest = useLatest({ article, session })
  const choose = useCallback(
    (chapter: number): void => {
      const { article, session } = latest.current
      session.leaveSide()
      goToChapter(article, chapter, session.places)
    },
    [latest],
  )
  return (
    <>
      <ReadingBar />
      {entries.length > 0 ? (
        <ContentsList
          entries={entries}
          current={current}
          language={language}
          translatedLanguage={other}
          onChoose={choose}
        />
      ) : (
        <p className={styles['empty']}>{t('contents.empty')}</p>
      )}
    </>
  )
}
