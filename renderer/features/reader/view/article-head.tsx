import { useTranslation } from 'react-i18next'
import type { Article } from '../../../../contract/article.ts'
import type { Cell as CellData } from '../rows/build-rows.ts'
import { Cell } from './cell.tsx'
import styles from './article-head.module.css'
import { FactText } from './fact-text.tsx'
import { PictureOf } from './picture-of.tsx'
import rowStyles from './row.module.css'
import { rowId } from '../caret/sentence-elements.ts'

/** An ISO date in the reader's format; any other text unchanged. */
function dateText(published: string, language: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(published)) return published
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${published}T00:00:00Z`))
}

/** The title in every shown language, and the attribution. */
export function ArticleHead({
  article,
  title,
  base,
  outline,
}: {
  article: Article
  title: readonly CellData[]
  base: string
  outline: string
}) {
  const { t, i18n } = useTranslation()
  const { publisher, rights, url } = article.source
  const published = article.published && dateText(article.published, i18n.language)
  // Many books begin with their cover as a page.
  const isShown = (name: string) => article.blocks.some((block) => block.picture?.name === name)
  const facts = [
    { fact: 'publisher', label: t('reader.publisher'), value: publisher },
    { fact: 'byline', label: t('reader.byline'), value: article.byline },
    { fact: 'published', label: t('reader.published'), value: published },
    { fact: 'attribution', label: t('reader.attribution'), value: rights },
    { fact: 'original', label: t('reader.original'), value: url },
  ]
  return (
    <header id="text" className={styles['head']} data-compact={article.part > 0 ? '' : undefined}>
      {article.cover && article.part === 0 && !isShown(article.cover.name) ? (
        <div className={styles['cover']}>
          <PictureOf articleId={article.id} at="cover" picture={article.cover} caption="" />
        </div>
      ) : null}
      <hgroup className={rowStyles['row']} id={rowId('title')} data-row="title">
        {title.map((cell, column) => (
          <Cell
            key={cell.language}
            cell={cell}
            column={column}
            isBase={cell.language === base}
            isOutline={cell.language === outline}
            kind="title"
          />
        ))}
      </hgroup>
      {article.part > 0 ? null : (
        <dl className={styles['facts']}>
          {facts.map(({ fact, label, value }) =>
            value ? (
              <div key={fact} data-fact={fact}>
                <dt>{label}</dt>
                <dd lang={article.language} dir="auto">
                  <FactText label={label} text={value} />
                </dd>
              </div>
            ) : null,
          )}
        </dl>
      )}
    </header>
  )
}
