import { type SubmitEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/session.ts'
import { Panel } from '../../ui/panel.tsx'
import { PushButton } from '../../ui/push-button.tsx'
import styles from './address-panel.module.css'

/** A form for a web address, which explains what is sent and when. */
export function AddressPanel() {
  const { t } = useTranslation()
  const { importer, closePanel } = useSession()
  const field = useRef<HTMLInputElement>(null)
  const [id, hint] = [useId(), useId()]
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const address = field.current?.value.trim() ?? ''
    if (address === '') return
    closePanel()
    importer.openAddress(address)
  }
  return (
    <Panel
      title={t('address.title')}
      closeLabel={t('app.close')}
      place="center"
      firstFocus={field}
      onClose={closePanel}
    >
      <form className={styles['form']} onSubmit={submit}>
        <label htmlFor={id}>{t('address.label')}</label>
        {/* Not `type="url"`, which requires a scheme. */}
        <input
          ref={field}
          id={id}
          type="text"
          inputMode="url"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={4000}
          defaultValue={importer.triedAddress}
          onFocus={(event) => event.target.select()}
          required
          aria-describedby={hint}
          placeholder="https://"
        />
        <PushButton type="submit">{t('address.open')}</PushButton>
      </form>
      <p id={hint} className={styles['hint']}>
        {t('address.hint')}
      </p>
    </Panel>
  )
}
