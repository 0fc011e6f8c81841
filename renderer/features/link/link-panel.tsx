import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/panel.tsx'
import { PushButton } from '../../ui/push-button.tsx'
import styles from './link-panel.module.css'

type Props = {
  address: string
  onCopy: (address: string) => void
  /** Fetches the page and opens it as an article. */
  onOpen: (address: string) => void
  onClose: () => void
}

/** Where a link leads that leads out of the article: nothing is opened or asked for before a person chooses to. */
export function LinkPanel({ address, onCopy, onOpen, onClose }: Props) {
  const { t } = useTranslation()
  const isPage = /^https?:/i.test(address)
  const choose = (then: (address: string) => void) => () => {
    onClose()
    then(address)
  }
  return (
    <Panel title={t('link.title')} closeLabel={t('app.close')} place="center" onClose={onClose}>
      <p dir="ltr" className={styles['address']}>
        {address}
      </p>
      <div className={styles['choices']}>
        <PushButton onClick={choose(onCopy)}>{t('link.copy')}</PushButton>
        {isPage ? <PushButton onClick={choose(onOpen)}>{t('link.open')}</PushButton> : null}
      </div>
      <p className={styles['hint']}>{t(isPage ? 'link.hint' : 'link.mailHint')}</p>
    </Panel>
  )
}
