import { FileText, FolderOpen, Globe, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '../../../contract/article.ts'
import { autonymOf, textDirectionOf, UNKNOWN_LANGUAGE } from '../../../contract/languages.ts'
import type { Client } from '../../client/client.ts'
import { pictureAddress } from '../../client/picture-address.ts'
import { IsolatedText, isolate, withoutControls } from '../../ui/isolated-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Question } from '../../ui/question.tsx'
import styles from './articles-panel.module.css'

type Props = {
  client: Client
  current: string | null
  onOpen: (id: string) => void
  onChooseFile: () => void
  /** Whether it was removed. */
  onRemove: (id: string, title: string) => Promise<boolean>
  onChooseFolder: () => void
  /** Asks for a page's address. */
  onChooseAddress: () => void
  onFailure: () => void
  onClose: () => void
}

/** What the library holds, newest first. */
export function ArticlesPanel(props: Props) {
  const { client, current, onOpen, onFailure, onClose } = props
  const { t, i18n } = useTranslation()
  const [articles, setArticles] = useState<readonly ArticleSummary[] | null>(null)
  const [leaving, setLeaving] = useState<ArticleSummary | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const remove = async ({ id, title }: ArticleSummary): Promise<void> => {
    const isRemoved = await props.onRemove(id, title)
    if (isRemoved) setArticles((articles) => articles?.filter((one) => one.id !== id) ?? null)
    setLeaving(null)
    // The button that had the focus is gone with its article; the question gives the focus back before this.
    requestAnimationFrame(() => list.current?.focus())
  }
  useEffect(() => {
    client.articles
      .list()
      .then(setArticles)
      .catch(() => onFailure())
  }, [client, onFailure])
  const nameOf = (language: string) =>
    language === UNKNOWN_LANGUAGE ? t('languages.unknown') : autonymOf(language)
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
        <button type="button" onClick={props.onChooseAddress}>
          <Globe aria-hidden size={17} />
          {t('command.openAddress')}
        </button>
      </div>
      <ul ref={list} tabIndex={-1} className={styles['list']} aria-busy={articles === null}>
        {articles?.map((article) => (
          <li key={article.id}>
            <button
              type="button"
              aria-current={article.id === current ? 'true' : undefined}
              onClick={() => onOpen(article.id)}
            >
              {article.cover ? (
                <img
                  src={pictureAddress(article.id, article.cover.name)}
                  alt=""
                  loading="lazy"
                  decoding="async"
                />
              ) : null}
              <span>
                <bdi lang={article.language} dir={textDirectionOf(article.language)}>
                  {article.title}
                </bdi>
                <small>
                  <IsolatedText
                    text={[
                      article.id === current ? t('articles.current') : null,
                      article.publisher && isolate(article.publisher),
                      isolate(nameOf(article.language)),
                      isolate(date.format(new Date(article.importedAt))),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  />
                </small>
              </span>
            </button>
            {article.isShipped ? null : (
              <button
                type="button"
                className={styles['remove']}
                aria-label={t('articles.remove', { title: withoutControls(article.title) })}
                title={t('articles.removeConfirm')}
                onClick={() => setLeaving(article)}
              >
                <Trash2 aria-hidden size={16} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {leaving ? (
        <Question
          title={t('articles.removeTitle')}
          text={t('articles.removeText', { title: isolate(leaving.title) })}
          confirmLabel={t('articles.removeConfirm')}
          cancelLabel={t('job.cancel')}
          onConfirm={() => void remove(leaving)}
          onClose={() => setLeaving(null)}
        />
      ) : null}
    </Panel>
  )
}
