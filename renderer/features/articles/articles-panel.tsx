import { FileText, FolderOpen, Globe } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '../../../contract/article.ts'
import { isolate } from '../../ui/isolate.ts'
import { useSession } from '../../session/session.ts'
import { Panel } from '../../ui/panel.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useGrowingList } from '../../ui/use-growing-list.ts'
import { ArticleRow } from './article-row.tsx'
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
      client.articles.list().then(setArticles).catch(onFailed)
    }
    load()
    return events.listen((event) => {
      if (event.type === 'library-changed') load()
    })
  }, [client, events, onFailed])
  const { language } = i18n
  const date = useMemo(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }), [language])
  const total = articles?.length ?? 0
  const { shown, end } = useGrowingList(total)
  const openOne = useCallback((id: string) => void openArticle(id), [openArticle])
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
      {articles ? <p className={styles['count']}>{t('articles.count', { count: total })}</p> : null}
      <ul ref={list} tabIndex={-1} className={styles['list']} aria-busy={articles === null}>
        {articles?.slice(0, shown).map((article, index) => (
          <ArticleRow
            key={article.id}
            article={article}
            isCurrent={article.id === current}
            place={index + 1}
            total={total}
            date={date}
            onOpen={openOne}
            onRemove={setToRemove}
          />
        ))}
      </ul>
      <div ref={end} />
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
