import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IMPORT_LIMITS } from '../../../contract/files/import-limit.ts'
import type { ImportProblem } from '../../../contract/import-problem.ts'
import { useSession } from '../../session/session.ts'
import { Panel } from '../../ui/panel.tsx'
import { PushButton } from '../../ui/push-button.tsx'
import styles from './address-panel.module.css'

/** A form for a web address, which explains what is sent and when; it stays open until the page is. */
export function AddressPanel() {
  const { t } = useTranslation()
  const { importer, closePanel } = useSession()
  const field = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<ImportProblem | null>(null)
  const [fetching, setFetching] = useState<AbortController | null>(null)
  const [id, hint, alert] = [useId(), useId(), useId()]
  const isBusy = fetching !== null
  // Closing the dialog cancels, since nothing else would show what became of it.
  useEffect(() => () => fetching?.abort(), [fetching])
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const address = field.current?.value.trim() ?? ''
    if (address === '' || isBusy) return
    const started = new AbortController()
    setFetching(started)
    setProblem(null)
    const found = await importer.openAddress(address, started.signal)
    setFetching(null)
    setProblem(found)
    if (found !== null) field.current?.focus()
  }
  return (
    <Panel
      title={t('address.title')}
      closeLabel={t('app.close')}
      place="center"
      firstFocus={field}
      onClose={closePanel}
    >
      <form className={styles['form']} onSubmit={(event) => void submit(event)}>
        <label htmlFor={id}>{t('address.label')}</label>
        {/* Not `type="url"`, which requires a scheme. Read-only while busy: a disabled field loses the focus. */}
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
          readOnly={isBusy}
          required
          aria-describedby={`${alert} ${hint}`}
          aria-invalid={problem !== null && problem !== 'cancelled'}
          placeholder="https://"
          onChange={() => setProblem(null)}
        />
        {/* With keys: one button that became the other within its click would submit the form. */}
        {fetching ? (
          <PushButton key="cancel" onClick={() => fetching.abort()}>
            {t('job.cancel')}
          </PushButton>
        ) : (
          <PushButton key="open" type="submit">
            {t('address.open')}
          </PushButton>
        )}
        <p id={alert} role="alert" className={styles['problem']}>
          {problem ? t(`problem.${problem}`, IMPORT_LIMITS) : null}
        </p>
        {isBusy ? (
          <progress className={styles['progress']} aria-label={t('address.fetching')} />
        ) : null}
      </form>
      <p id={hint} className={styles['hint']}>
        {t('address.hint')}
      </p>
    </Panel>
  )
}
