import { FileText, FolderOpen, Globe, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '../../../contract/article.ts'
import { autonymOf, textDirectionOf, UNKNOWN_LANGUAGE } from '../../../contract/languages.ts'
import { pictureAddress } from '../../client/picture-address.ts'
import { IsolatedText } from '../../ui/isolated-text.tsx'
import { isolate, withoutControls } from '../../ui/isolate.ts'
import { useSession } from '../../session/session.ts'
import { Panel } from '../../ui/panel.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import styles from './articles-panel.module.css'
import { useRemoveArticle } from './use-remove-article.ts'

/** The articles of the library, newest first. */
export function ArticlesPanel() {
  const { client, events, open, openArticle, openPanel, importer, onFailed, closePanel } =
    useSession()
  const removeArticle = useRemoveArticle()
  const current = open?.article.id ?? null
  const { t, i18n } = useTranslation()
  const [articles, setArticles] = useState<readonly ArticleSummary[] | null>(null)
  const [toRemove, setToRemove] = useState<ArticleSummary | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const remove = async ({ id, title }: ArticleSummary): Promise<void> => {
    const isRemoved = await removeArticle(id, title)
    if (isRemoved) setArticles((articles) => articles?.filter((one) => one.id !== id) ?? null)
    setToRemove(null)
    // The focused button was removed with its article; in the next frame, because the closing dialog restores the
    // focus first.
    requestAnimationFrame(() => list.current?.focus())
  }
  useEffect(() => {
    const load = (): void => {
      client.articles
        .list()
        .then(setArticles)
        .catch(() => onFailed())
    }
    load()
    return events.listen((event) => {
      if (event.type === 'library-changed') load()
    })
  }, [client, events, onFailed])
  const nameOf = (language: string) =>
    language === UNKNOWN_LANGUAGE ? t('languages.unknown') : autonymOf(language)
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  return (
    <Panel
      title={t('articles.title')}
      closeLabel={t('app.close')}
      place="side"
      onClose={closePanel}
    >
      <div className={styles['open']}>
        <button type="button" onClick={importer.chooseFiles}>
          <FileText aria-hidden size={17} />
          {t('command.open')}
        </button>
        <button type="button" onClick={importer.chooseFolder}>
          <FolderOpen aria-hidden size={17} />
          {t('command.openFolder')}
        </button>
        <button type="button" onClick={() => openPanel('open-address')}>
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
              onClick={() => void openArticle(article.id)}
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
                onClick={() => setToRemove(article)}
              >
                <Trash2 aria-hidden size={16} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {toRemove ? (
        <ConfirmDialog
          title={t('articles.removeTitle')}
          text={t('articles.removeText', { title: isolate(toRemove.title) })}
          confirmLabel={t('articles.removeConfirm')}
          cancelLabel={t('job.cancel')}
          onConfirm={() => void remove(toRemove)}
          onClose={() => setToRemove(null)}
        />
      ) : null}
    </Panel>
  )
}
