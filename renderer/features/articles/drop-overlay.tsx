import { useTranslation } from 'react-i18next'
import styles from './drop-overlay.module.css'
import type { DropZone } from './drop-zone.ts'

/** Covers the window while files are dragged over it, and says what they will become. */
export function DropOverlay({ zone }: { zone: DropZone }) {
  const { t } = useTranslation()
  return (
    <div className={styles['sign']}>
      <p data-active={zone === 'translation' ? undefined : ''}>{t('articles.drop')}</p>
      {zone === 'anywhere' ? null : (
        <p data-active={zone === 'translation' ? '' : undefined}>{t('articles.dropTranslation')}</p>
      )}
    </div>
  )
}
