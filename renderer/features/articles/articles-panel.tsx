import { FileText, FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '../../../contract/article.ts'
import { autonymOf, directionOf } from '../../../contract/languages.ts'
import type { Client } from '../../client/client.ts'
import { IsolatedText, isolate } from '../../ui/isolated-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import styles from './articles-panel.module.css'

type Props = {
  client: Client
  current: string | null
  onOpen: (id: string) => void
  onChooseFile: () => void
  onChooseFolder: () => void
  onFailure: () => void
  onClose: () => void
}

/** What the library holds, newest first. */
export function ArticlesPanel(props: Props) {
  const { client, current, onOpen, onFailure, onClose } = props
  const { t, i18n } = useTranslation()
  const [articles, setArticles] = useState<readonly ArticleSummary[] | null>(null)
  useEffect(() => {
    client.articles
      .list()
      .then(setArticles)
      .catch(() => onFailure())
  }, [client, onFailure])
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  return (
    <Panel title={t('articles.title')} closeLabel={t('app.close')} place="side" onClose={onClose}>
      <div className={styles['open']}>
        <button type="button" onClick={props.onChooseFile}>
          <FileText aria-hidden size={17} />
          {t('command.open')}
        </button>
        <button type="button" onClick={props.onChooseFolder}>
          <FolderOpen aria-hidden size={17} />
          {t('command.openFolder')}
        </button>
      </div>
      <ul className={styles['list']} aria-busy={articles === null}>
        {articles?.map((article) => (
          <li key={article.id}>
            <button
              type="button"
              aria-current={article.id === current ? 'true' : undefined}
              onClick={() => onOpen(article.id)}
            >
              <bdi lang={article.language} dir={directionOf(article.language)}>
                {article.title}
              </bdi>
              <small>
                <IsolatedText
                  text={[
                    article.id === current ? t('articles.current') : null,
                    article.publisher && isolate(article.publisher),
                    isolate(autonymOf(article.language)),
                    isolate(date.format(new Date(article.importedAt))),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                />
              </small>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
