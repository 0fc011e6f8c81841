import { ArrowLeft, ArrowRight, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './library-head.module.css'

type Props = {
  /** Number of articles that are listed; null while it is not known. */
  count: number | null
  filter: string
  onFilter: (filter: string) => void
  /** The key of the way back. */
  hint: string | undefined
  /** Absent if there is no article to return to. */
  onBack?: (() => void) | undefined
}

/** The head of the library: the way back, title, number of articles, and the field that filters them. */
export function LibraryHead({ count, filter, onFilter, hint, onBack }: Props) {
  const { t, i18n } = useTranslation()
  return (
    <header className={styles['head']}>
      {onBack ? (
        <IconButton
          icon={i18n.dir() === 'rtl' ? ArrowRight : ArrowLeft}
          label={t('library.back')}
          hint={hint}
          tip="start"
          onPress={onBack}
        />
      ) : null}
      <h1 className={styles['title']}>{t('bar.library')}</h1>
      <p className={styles['count']} role="status">
        {count === null ? null : t('articles.count', { count })}
      </p>
      <label className={styles['filter']}>
        <Search aria-hidden size={16} />
        <input
          type="search"
          aria-label={t('library.filter')}
          placeholder={t('library.filter')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={filter}
          onChange={(event) => onFilter(event.target.value)}
        />
      </label>
    </header>
  )
}
