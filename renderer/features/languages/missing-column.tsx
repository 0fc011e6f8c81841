import { FilePlus2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { tooltipText } from '../../ui/tooltip-text.ts'
import styles from './missing-column.module.css'

type Props = {
  /** The key that adds a file. */
  hint: string | undefined
  onAddFile: () => void
}

/** What can be done about a text without a translation: each a button with a line about it. */
export function MissingColumn({ hint, onAddFile }: Props) {
  const { t } = useTranslation()
  const title = t('mode.needsTranslation')
  const addFile = t('offer.addFile')
  return (
    <aside className={styles['missing']} aria-label={title}>
      <p className={styles['title']}>{title}</p>
      <p>{t('reader.missingHint')}</p>
      <button type="button" title={tooltipText(addFile, hint)} onClick={onAddFile}>
        <FilePlus2 aria-hidden size={18} strokeWidth={1.75} />
        {addFile}
      </button>
      <p className={styles['drop']}>{t('offer.drop')}</p>
    </aside>
  )
}
