import { Scissors } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './gap.module.css'

type Props = {
  /** The key of the first passage. */
  first: string
  count: number
  onOpen: (key: string) => void
}

/** A quiet mark between two paragraphs where passages were left out; it takes no room. By keyboard, the side panel lists them. */
export function Gap({ first, count, onOpen }: Props) {
  const { t } = useTranslation()
  const label = t('leftOut.here', { count })
  return (
    <div className={styles['gap']}>
      <button
        type="button"
        tabIndex={-1}
        aria-label={label}
        title={label}
        onClick={() => onOpen(first)}
      >
        <Scissors aria-hidden size={13} strokeWidth={1.75} />
      </button>
    </div>
  )
}
