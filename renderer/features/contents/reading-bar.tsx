import { useTranslation } from 'react-i18next'
import { useProgress } from '../../session/progress/use-progress.ts'
import { useSession } from '../../session/session.ts'
import styles from './reading-bar.module.css'

/** How far the article was read, in words and as a bar. */
export function ReadingBar() {
  const { t } = useTranslation()
  const progress = useProgress(useSession())
  if (!progress) return null
  const { chapter, percent, left } = progress
  return (
    <div className={styles['reading']}>
      <p>{[chapter, percent, left].filter((fact) => fact !== null).join(' · ')}</p>
      <progress
        className={styles['bar']}
        max={1}
        value={progress.share}
        aria-label={t('readingProgress.label')}
      />
    </div>
  )
}
