import { useTranslation } from 'react-i18next'
import styles from './no-article.module.css'

/** Shown when no article is open: explains how to open one. */
export function NoArticle({ onChooseFile }: { onChooseFile: () => void }) {
  const { t } = useTranslation()
  return (
    <main id="article" className={styles['empty']}>
      <img src="icon.svg" alt="" width="96" height="96" />
      <h1>{t('reader.empty')}</h1>
      <p>{t('reader.emptyHint')}</p>
      <button type="button" onClick={onChooseFile}>
        {t('command.open')}
      </button>
    </main>
  )
}
