import { type SubmitEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/panel.tsx'
import { PushButton } from '../../ui/push-button.tsx'
import styles from './address-panel.module.css'

type Props = {
  /** What was asked for last and not taken in, else empty. */
  tried: string
  onOpen: (address: string) => void
  onClose: () => void
}

/** Asks for the address of a page, and says what is sent for it and when. */
export function AddressPanel({ tried, onOpen, onClose }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const [id, hint] = [useId(), useId()]
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const address = field.current?.value.trim() ?? ''
    if (address === '') return
    onClose()
    onOpen(address)
  }
  return (
    <Panel
      title={t('address.title')}
      closeLabel={t('app.close')}
      place="center"
      firstFocus={field}
      onClose={onClose}
    >
      <form className={styles['form']} onSubmit={submit}>
        <label htmlFor={id}>{t('address.label')}</label>
        {/* Not of type url: people leave the scheme out. */}
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
          defaultValue={tried}
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
