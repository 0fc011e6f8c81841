import { useTranslation } from 'react-i18next'
import { importProblemText } from '../../session/messages/file-problem.ts'
import { useSession } from '../../session/session.ts'
import { Panel } from '../../ui/panel.tsx'
import { PushButton } from '../../ui/push-button.tsx'
import styles from './link-panel.module.css'

/** Shows the address of an external link; nothing is opened or requested until chosen. */
export function LinkPanel() {
  const { t } = useTranslation()
  const { panel, copy, importer, notify, closePanel } = useSession()
  const address = panel?.subject ?? ''
  const isPage = /^https?:/i.test(address)
  const addPage = async (address: string): Promise<void> => {
    const problem = await importer.openAddress(address)
    if (problem === null || problem === 'cancelled') return
    const again = { label: t('unsaved.retry'), run: () => void addPage(address) }
    notify(importProblemText(address, problem, t), 'problem', undefined, again)
  }
  const choose = (then: (address: string) => void) => () => {
    closePanel()
    then(address)
  }
  return (
    <Panel title={t('link.title')} closeLabel={t('app.close')} place="center" onClose={closePanel}>
      <p dir="ltr" className={styles['address']}>
        {address}
      </p>
      <div className={styles['choices']}>
        <PushButton onClick={choose((address) => void copy(address))}>{t('link.copy')}</PushButton>
        {isPage ? (
          <PushButton onClick={choose((address) => void addPage(address))}>
            {t('link.open')}
          </PushButton>
        ) : null}
      </div>
      <p className={styles['hint']}>{t(isPage ? 'link.hint' : 'link.mailHint')}</p>
    </Panel>
  )
}
