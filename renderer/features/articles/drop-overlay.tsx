import { useTranslation } from 'react-i18next'
import styles from './drop-overlay.module.css'

/** Covers the window while files are dragged over it. */
export function DropOverlay() {
  const { t } = useTranslation()
  return (
    <div className={styles['sign']}>
      <p>{t('articles.drop')}</p>
    </div>
  )
}
