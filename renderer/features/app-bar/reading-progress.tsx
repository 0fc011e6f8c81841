import { useReadingClock } from '../../session/progress/use-reading-clock.ts'
import { useProgress } from '../../session/progress/use-progress.ts'
import type { SessionCore } from '../../session/session.ts'
import styles from './reading-title.module.css'

/**
 * How far the article was read: chapter, per cent and time left, which it measures itself; renders by itself when the reader
 * moves on.
 */
export function ReadingProgress({
  session,
}: {
  session: Pick<SessionCore, 'open' | 'topPath' | 'settings' | 'places' | 'changeSettings'>
}) {
  useReadingClock(session)
  const progress = useProgress(session)
  if (!progress) return null
  const { chapter, percent, left } = progress
  return (
    <span className={styles['progress']}>
      {chapter === null ? null : <span className={styles['more']}>{`${chapter} · `}</span>}
      {percent}
      {left === null ? null : <span className={styles['more']}>{` · ${left}`}</span>}
    </span>
  )
}
