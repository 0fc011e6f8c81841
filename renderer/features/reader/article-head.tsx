import { useTranslation } from 'react-i18next'
import type { Article } from '../../../contract/article.ts'
import type { Cell as CellData } from './build-rows.ts'
import { Cell } from './cell.tsx'
import styles from './article-head.module.css'
import rowStyles from './row.module.css'

/** Title in every shown language, and the attribution. */
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
  const { t } = useTranslation()
  const { publisher, rights, url } = article.source
  const facts: [string, string | null][] = [
    [t('reader.publisher'), publisher],
    [t('reader.byline'), article.byline],
    [t('reader.published'), article.published],
    [t('reader.attribution'), rights],
    [t('reader.original'), url],
  ]
  return (
    <header className={styles['head']}>
      <hgroup className={rowStyles['row']} data-row="title">
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
      <dl className={styles['facts']}>
        {facts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd lang={article.language} dir="auto">
                {value}
              </dd>
            </div>
          ) : null,
        )}
      </dl>
    </header>
  )
}
