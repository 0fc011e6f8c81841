import { Trash2 } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleState, ArticleSummary } from '../../../contract/article.ts'
import { textDirectionOf } from '../../../contract/languages.ts'
import { pictureAddress } from '../../client/picture-address.ts'
import { withoutControls } from '../../ui/isolate.ts'
import { IsolatedText } from '../../ui/isolated-text.tsx'
import styles from './article-list.module.css'
import { cardFacts } from './card-facts.ts'

type Props = {
  article: ArticleSummary
  /** Absent until it is loaded. */
  state: ArticleState | undefined
  /** How far it was read, 0 to 1. */
  share: number
  isCurrent: boolean
  /** Place in the list from 1, and its length, which is not in the document while only the first rows are rendered. */
  place: number
  total: number
  date: Intl.DateTimeFormat
  onOpen: (id: string) => void
  onRemove: (article: ArticleSummary) => void
}

/** An article in the list: its card, with buttons that open and remove it. */
export const ArticleRow = memo(function ArticleRow(props: Props) {
  const { article, state, share, isCurrent, place, total, date, onOpen, onRemove } = props
  const { t, i18n } = useTranslation()
  const facts = cardFacts(article, state, { t, date, direction: i18n.dir() })
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
            <span className={styles['languages']}>
              <IsolatedText text={facts.languages} />
            </span>
            {facts.state === '' ? null : <span>{facts.state}</span>}
            {facts.todo === '' ? null : <span className={styles['todo']}>{facts.todo}</span>}
          </small>
          <small className={styles['facts']}>
            {article.publisher ? <bdi>{article.publisher}</bdi> : null}
            <span>{facts.when}</span>
            {isCurrent ? <span className={styles['badge']}>{t('articles.current')}</span> : null}
            {article.isShipped ? (
              <span className={styles['badge']}>{t('library.sample')}</span>
            ) : null}
          </small>
          <ReadShare share={share} />
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

/** A quiet bar with how far an article was read; nothing for one that was not begun. */
function ReadShare({ share }: { share: number }) {
  const { t, i18n } = useTranslation()
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(share)
  if (Math.round(share * 100) === 0) return null
  return (
    <span className={styles['share']}>
      <span className={styles['bar']}>
        <span style={{ inlineSize: `${share * 100}%` }} />
      </span>
      <small>
        <span className="visually-hidden">{`${t('readingProgress.label')} `}</span>
        {percent}
      </small>
    </span>
  )
}
