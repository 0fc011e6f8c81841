import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/session.ts'
import { Panel } from '../../ui/panel.tsx'
import { PushButton } from '../../ui/push-button.tsx'
import styles from './log-panel.module.css'

/** Shows where the log file is, in a shell that cannot show it in a file manager. */
export function LogPanel() {
  const { t } = useTranslation()
  const { panel, copy, closePanel } = useSession()
  const path = panel?.subject ?? ''
  return (
    <Panel title={t('log.title')} closeLabel={t('app.close')} place="center" onClose={closePanel}>
      <p dir="ltr" className={styles['path']}>
        {path}
      </p>
      <PushButton onClick={() => void copy(path)}>{t('log.copy')}</PushButton>
      <p className={styles['hint']}>{t('log.hint')}</p>
    </Panel>
  )
}
