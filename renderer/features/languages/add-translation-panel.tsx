import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OPENED_FILES } from '../../../contract/files/opened-files.ts'
import type { Replace, TranslationProblem } from '../../../contract/translation.ts'
import { importProblemText } from '../../session/messages/file-problem.ts'
import { useOpenReading, useSession } from '../../session/session.ts'
import { IsolatedText } from '../../ui/isolated-text.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PushButton } from '../../ui/push-button.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import styles from './add-translation-panel.module.css'
import { LanguageOptions } from './language-options.tsx'
import { TRANSLATION_LANGUAGES } from './translation-languages.ts'
import { useAddTranslation } from './use-add-translation.ts'

/** A form for a translation's file and language, which shows why adding it failed. */
export function AddTranslationPanel() {
  const { t } = useTranslation()
  const { closePanel, panel } = useSession()
  const { article } = useOpenReading()
  const { addTranslation, notifyLateProblem } = useAddTranslation()
  const field = useRef<HTMLInputElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const [file, setFile] = useState<File | null>(panel?.file ?? null)
  const [language, setLanguage] = useState('')
  const [problem, setProblem] = useState<TranslationProblem | null>(null)
  const [job, setJob] = useState<AbortController | null>(null)
  const [fileId, languageId, hintId] = [useId(), useId(), useId()]
  const isBusy = job !== null
  const choose = (chosen: File | null): void => {
    setFile(chosen)
    setProblem(null)
  }
  const dropping = useFileDrop(
    ({ files: [first] }) => {
      if (!isBusy && first) choose(first)
    },
    () => 'dialog',
    true,
  )

  // The job continues after the panel is closed.
  const isOpen = useRef(true)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])
  const start = async (replace: Replace): Promise<void> => {
    if (!file || isBusy) return
    const started = new AbortController()
    setJob(started)
    const choice = { article, file, language: language || null, replace }
    const found = await addTranslation(choice, started.signal)
    if (!isOpen.current) {
      if (found !== null && found !== 'cancelled') notifyLateProblem(choice, found)
      return
    }
    setJob(null)
    setProblem(found)
    if (found === null) closePanel()
  }
  // A dropped file is added at once; what it needs is then asked for here.
  const latestStart = useLatest(start)
  const isDropped = panel?.file != null
  useEffect(() => {
    if (isDropped) queueMicrotask(() => void latestStart.current('no'))
  }, [isDropped, latestStart])
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void start(problem === 'exists' ? 'if-likely' : 'no')
  }
  return (
    <Panel
      title={t('addTranslation.title')}
      closeLabel={t('app.close')}
      place="end"
      firstFocus={field}
      onClose={closePanel}
    >
      <form className={styles['form']} onSubmit={submit}>
        <p id={hintId} className={styles['hint']}>
          {t('addTranslation.hint')}
        </p>
        <label htmlFor={fileId}>{t('addTranslation.file')}</label>
        {/* The native button is in the system's language: it covers this one invisibly. */}
        <span className={styles['file']} data-dropping={dropping !== null || undefined}>
          <input
            ref={field}
            id={fileId}
            type="file"
            accept={OPENED_FILES}
            required={file === null}
            disabled={isBusy}
            aria-describedby={hintId}
            onChange={(event) => choose(event.target.files?.[0] ?? null)}
          />
          <span aria-hidden className={styles['choose']}>
            {t('addTranslation.choose')}
          </span>
          {file ? <bdi className={styles['name']}>{file.name}</bdi> : null}
        </span>
        <label htmlFor={languageId}>{t('addTranslation.language')}</label>
        <select
          id={languageId}
          value={language}
          disabled={isBusy}
          onChange={(event) => {
            setLanguage(event.target.value)
            setProblem(null)
          }}
        >
          <option value="">{t('addTranslation.detect')}</option>
          <LanguageOptions
            languages={TRANSLATION_LANGUAGES.filter((one) => one !== article.language)}
          />
        </select>
        <p role="alert" className={styles['problem']}>
          {problem && problem !== 'unlikely' && file ? (
            <IsolatedText text={importProblemText(file.name, problem, t)} />
          ) : null}
        </p>
        <div className={styles['actions']}>
          <PushButton ref={add} type="submit" aria-disabled={isBusy} aria-busy={isBusy}>
            {problem === 'exists' ? t('addTranslation.replace') : t('addTranslation.add')}
          </PushButton>
          {job ? (
            <PushButton
              onClick={() => {
                job.abort()
                add.current?.focus()
              }}
            >
              {t('job.cancel')}
            </PushButton>
          ) : null}
        </div>
      </form>
      {problem === 'unlikely' && file ? (
        <ConfirmDialog
          title={t('addTranslation.unlikelyTitle')}
          text={importProblemText(file.name, problem, t)}
          confirmLabel={t('addTranslation.replaceAnyway')}
          cancelLabel={t('addTranslation.keep')}
          onConfirm={() => {
            setProblem(null)
            void start('yes')
          }}
          onClose={() => setProblem('exists')}
        />
      ) : null}
    </Panel>
  )
}
