import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '../../../contract/article.ts'
import { autonymOf, LANGUAGES } from '../../../contract/languages.ts'
import { shareRead } from '../../session/progress/share-read.ts'
import { useSession } from '../../session/session.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { isolate } from '../../ui/isolate.ts'
import { loadFaces } from '../../ui/typeface.ts'
import { PushButton } from '../../ui/push-button.tsx'
import { useScrollbarGap } from '../../ui/use-scrollbar-gap.ts'
import { ArticleList } from './article-list.tsx'
import { filterArticles } from './filter-articles.ts'
import { LibraryHead } from './library-head.tsx'
import styles from './library-screen.module.css'
import { RemovedList } from './removed-list.tsx'
import { useArticles } from './use-articles.ts'
import { useEscape } from './use-escape.ts'
import { useRemoveArticle } from './use-remove-article.ts'
import { Ways } from './ways.tsx'

/** Blank cards while the articles are listed, which in a small library takes no time. */
function Loading() {
  const { t } = useTranslation()
  return (
    <div role="status" className={styles['loading']}>
      <span className="visually-hidden">{t('library.loading')}</span>
      <span />
      <span />
      <span />
    </div>
  )
}

/** The library, over the reader: its articles, and the ways to bring more. */
export function LibraryScreen() {
  const { open, openArticle, library, commands, topPath } = useSession()
  const removeArticle = useRemoveArticle()
  const { t, i18n } = useTranslation()
  const { articles, hasFailed, load, drop } = useArticles()
  const [filter, setFilter] = useState('')
  const [toRemove, setToRemove] = useState<ArticleSummary | null>(null)
  const screen = useRef<HTMLElement>(null)
  const list = useRef<HTMLUListElement>(null)
  useScrollbarGap()
  // Titles and autonyms are in all scripts.
  useEffect(() => {
    for (const one of LANGUAGES) void loadFaces(one, 'sans')
  }, [])
  useEscape(screen, () => {
    if (filter !== '') setFilter('')
    else if (open) library.close()
  })
  const { returnFocus } = library
  useLayoutEffect(() => {
    // Where one may have begun to type already.
    if (!screen.current?.contains(document.activeElement)) screen.current?.focus()
    return () => {
      requestAnimationFrame(returnFocus)
    }
  }, [returnFocus])

  const { language } = i18n
  const nameOf = useCallback(
    (tag: string): readonly string[] => [
      autonymOf(tag),
      new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? '',
    ],
    [language],
  )
  const found = articles && filterArticles(articles, filter, nameOf)
  // The reader is as it was when the library was opened, also what is not saved yet.
  const path = topPath.current()
  const article = open?.article
  const current = useMemo(
    () => article && { id: article.id, share: shareRead(article, { path, isAtEnd: false }) },
    [article, path],
  )
  const hasOwn = articles?.some((one) => !one.isShipped) ?? true
  const remove = async ({ id, title }: ArticleSummary): Promise<void> => {
    if (await removeArticle(id, title)) drop(id)
    setToRemove(null)
    // The focused button was removed with its article; in the next frame, because the closing dialog restores the
    // focus first.
    requestAnimationFrame(() => list.current?.focus())
  }
  const openOne = useCallback((id: string) => void openArticle(id), [openArticle])
  return (
    <>
      <main
        ref={screen}
        id="library"
        tabIndex={-1}
        aria-label={t('bar.library')}
        className={styles['screen']}
      >
        <LibraryHead
          count={found?.length ?? null}
          hint={commands.find(({ id }) => id === 'articles')?.keys[0]}
          filter={filter}
          onFilter={setFilter}
          onBack={open ? library.close : undefined}
        />
        <div className={styles['body']}>
          {hasOwn ? null : (
            <div className={styles['welcome']}>
              <img src="icon.svg" alt="" width="72" height="72" />
              <h2>{t('app.tagline')}</h2>
              <p>{t('library.about')}</p>
            </div>
          )}
          <div className={styles['bring']}>
            <Ways isMain={!hasOwn} />
            <p className={styles['hint']}>{t('library.drop')}</p>
          </div>
          {hasFailed && articles === null ? (
            <div role="alert" className={styles['state']}>
              <p>{t('library.failed')}</p>
              <PushButton onClick={load}>{t('library.again')}</PushButton>
            </div>
          ) : null}
          {found?.length === 0 && filter !== '' ? (
            <div role="status" className={styles['state']}>
              <p>{t('library.none', { text: isolate(filter) })}</p>
              <PushButton onClick={() => setFilter('')}>{t('library.showAll')}</PushButton>
            </div>
          ) : null}
          {articles === null && !hasFailed ? <Loading /> : null}
          <ArticleList
            ref={list}
            articles={found}
            current={current ?? null}
            onOpen={openOne}
            onRemove={setToRemove}
          />
          <RemovedList />
        </div>
      </main>
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
    </>
  )
}
