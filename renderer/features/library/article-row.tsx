import { Trash2 } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '../../../contract/article.ts'
import { autonymOf, textDirectionOf, UNKNOWN_LANGUAGE } from '../../../contract/languages.ts'
import { pictureAddress } from '../../client/picture-address.ts'
import { isolate, withoutControls } from '../../ui/isolate.ts'
import { IsolatedText } from '../../ui/isolated-text.tsx'
import styles from './article-list.module.css'

type Props = {
  article: ArticleSummary
  isCurrent: boolean
  /** Place in the list from 1, and its length, which is not in the document while only the first rows are rendered. */
  place: number
  total: number
  date: Intl.DateTimeFormat
  onOpen: (id: string) => void
  onRemove: (article: ArticleSummary) => void
}

/** An article in the list, with buttons that open and remove it. */
export const ArticleRow = memo(function ArticleRow(props: Props) {
  const { article, isCurrent, place, total, date, onOpen, onRemove } = props
  const { t } = useTranslation()
  const nameOf = (language: string) =>
    language === UNKNOWN_LANGUAGE ? t('languages.unknown') : autonymOf(language)
  return (
    <li className={styles['card']} aria-posinset={place} aria-setsize={total}>
      <button
        type="button"
        className={styles['open']}
        data-opens=""
        aria-current={isCurrent ? 'true' : undefined}
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
        <span className={styles['text']}>
          <bdi
            className={styles['title']}
            lang={article.language}
            dir={textDirectionOf(article.language)}
          >
            {article.title}
          </bdi>
          <small className={styles['facts']}>
            <IsolatedText
              text={[
                isCurrent ? t('articles.current') : null,
                article.publisher && isolate(article.publisher),
                isolate(nameOf(article.language)),
                isolate(date.format(new Date(article.importedAt))),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          </small>
          {article.isShipped ? (
            <span className={styles['badge']}>{t('library.sample')}</span>
          ) : null}
        </span>
      </button>
      {article.isShipped ? null : (
        <button
          type="button"
          className={styles['remove']}
          aria-label={t('articles.remove', { title: withoutControls(article.title) })}
          title={t('articles.removeConfirm')}
          onClick={() => onRemove(article)}
        >
          <Trash2 aria-hidden size={16} />
        </button>
      )}
    </li>
  )
})
