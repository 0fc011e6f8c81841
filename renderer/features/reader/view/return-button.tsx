import { CornerUpLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './return-button.module.css'

/** A floating button that goes back to where a link was followed from. */
export function ReturnButton({ onReturn }: { onReturn: () => void }) {
  const { t } = useTranslation()
  return (
    <button type="button" className={styles['return']} onClick={onReturn}>
      <CornerUpLeft aria-hidden size={16} strokeWidth={1.75} />
      {t('command.goBack')}
    </button>
  )
}
