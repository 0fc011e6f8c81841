import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeProblem } from '../../../contract/article.ts'
import { useSession } from '../../session/session.ts'
import { isolate } from '../../ui/isolate.ts'
import { PushButton } from '../../ui/push-button.tsx'
import { LanguageOptions } from './language-options.tsx'
import { TRANSLATION_LANGUAGES } from './translation-languages.ts'
import styles from './source-language.module.css'

type Props = {
  /** The article's detected or chosen language. */
  language: string
  /** Resolves to why it was not changed, or null. */
  onChange: (language: string) => Promise<ChangeProblem | null>
}

/** A form to correct the language of an article. */
export function SourceLanguage({ language, onChange }: Props) {
  const { t } = useTranslation()
  const { info } = useSession()
  const [chosen, setChosen] = useState(language)
  const [problem, setProblem] = useState<ChangeProblem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [fieldId, hintId] = [useId(), useId()]
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (isBusy || chosen === language) return
    setBusy(true)
    setProblem(await onChange(chosen))
    setBusy(false)
  }
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)}>
      <label htmlFor={fieldId}>{t('languages.ofArticle')}</label>
      <div>
        <select
          id={fieldId}
          value={chosen}
          aria-describedby={hintId}
          onChange={(event) => {
            setChosen(event.target.value)
            setProblem(null)
          }}
        >
          <LanguageOptions languages={[...new Set([language, ...TRANSLATION_LANGUAGES])]} />
        </select>
        <PushButton type="submit" aria-disabled={isBusy || chosen === language}>
          {t('languages.change')}
        </PushButton>
      </div>
      <p id={hintId}>{t('languages.ofArticleHint')}</p>
      <p role="alert">
        {problem ? t(`problem.${problem}`, { folder: isolate(info.library) }) : null}
      </p>
    </form>
  )
}
