import { useTranslation } from 'react-i18next'
import styles from './no-article.module.css'

type Props = { onArticles: () => void; onReload: () => void }

/** Shown instead of an article that failed to render, with buttons to reload or open another. */
export function ArticleFailed({ onArticles, onReload }: Props) {
  const { t } = useTranslation()
  return (
    <main id="article" className={styles['empty']}>
      <div role="alert">
        <h1>{t('page.crashed')}</h1>
        <p>{t('page.crashedDetail')}</p>
      </div>
      <button type="button" onClick={onReload}>
        {t('page.reload')}
      </button>
      <button type="button" onClick={onArticles}>
        {t('command.articles')}
      </button>
    </main>
  )
}
