import { Columns2, FileText, FolderOpen, Globe } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/session.ts'
import styles from './ways.module.css'

/** The ways to bring a text of one's own; `isMain` where that is the next step. */
export function Ways({ isMain }: { isMain: boolean }) {
  const { t } = useTranslation()
  const { importer, openPanel } = useSession()
  return (
    <div className={styles['ways']} data-main={isMain ? '' : undefined}>
      <button type="button" onClick={importer.chooseFiles}>
        <FileText aria-hidden size={18} />
        {t('command.open')}
      </button>
      <button type="button" onClick={importer.choosePair}>
        <Columns2 aria-hidden size={18} />
        {t('library.openPair')}
      </button>
      <button type="button" onClick={importer.chooseFolder}>
        <FolderOpen aria-hidden size={18} />
        {t('command.openFolder')}
      </button>
      <button type="button" onClick={() => openPanel('open-address')}>
        <Globe aria-hidden size={18} />
        {t('command.openAddress')}
      </button>
    </div>
  )
}
