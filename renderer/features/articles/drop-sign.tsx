import { useTranslation } from 'react-i18next'
import styles from './drop-sign.module.css'

/** Covers the window while a file is held over it. */
export function DropSign() {
  const { t } = useTranslation()
  return (
    <div className={styles['sign']}>
      <p>{t('articles.drop')}</p>
    </div>
  )
}
