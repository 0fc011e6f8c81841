import { useTranslation } from 'react-i18next'
import { useSession } from '../../../session/session.ts'
import { Popover } from '../../../ui/popover.tsx'
import { PushButton } from '../../../ui/push-button.tsx'
import styles from './missing-details.module.css'

/** What can be done about a sentence without a translation. */
export function MissingDetails({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const { t } = useTranslation()
  const { openPanel } = useSession()
  return (
    <Popover anchor={anchor} title={t('reader.missing')} onClose={onClose}>
      <p className={styles['hint']}>{t('reader.missingHint')}</p>
      <PushButton
        onClick={() => {
          onClose()
          openPanel('add-translation')
        }}
      >
        {t('command.addTranslation')}
      </PushButton>
    </Popover>
  )
}
