import { Scissors } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Trimmed } from '../../../../contract/article.ts'
import styles from './left-out.module.css'

/** Below the article: the number of passages that cleaning left out, and a button that lists them. */
export function LeftOut(props: { trimmed: readonly Trimmed[]; onOpen: () => void }) {
  const { t } = useTranslation()
  const count = props.trimmed.filter((one) => !one.restored).length
  return (
    <footer className={styles['leftOut']}>
      <p>
        <Scissors aria-hidden size={15} strokeWidth={1.75} />
        {props.trimmed.length === 0
          ? t('reader.nothingLeftOut')
          : t('reader.leftOutSummary', { count })}
      </p>
      {props.trimmed.length > 0 ? (
        <button type="button" onClick={() => props.onOpen()}>
          {t('reader.showLeftOut')}
        </button>
      ) : null}
    </footer>
  )
}
