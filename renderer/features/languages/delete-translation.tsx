import { Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { autonymOf } from '../../../contract/languages.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { isolate } from '../../ui/isolate.ts'
import { PushButton } from '../../ui/push-button.tsx'
import styles from './languages-panel.module.css'

type Props = {
  /** The translations that can be deleted, in the order of the list. */
  languages: readonly string[]
  onDelete: (language: string) => Promise<void>
}

/** Takes translations out of the article: a section of its own, apart from hiding them. */
export function DeleteTranslation({ languages, onDelete }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  if (languages.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles['heading']}>
        {t('languages.deleteHeading')}
      </h3>
      <p className={styles['hint']}>{t('languages.deleteHint')}</p>
      <div className={styles['more']}>
        {languages.map((language) => (
          <PushButton key={language} isWarning onClick={() => setChosen(language)}>
            <Trash2 aria-hidden size={16} className={styles['icon']} />
            {t('languages.delete', { language: autonymOf(language) })}
          </PushButton>
        ))}
      </div>
      {chosen ? (
        <ConfirmDialog
          title={t('languages.deleteTitle')}
          text={t('languages.deleteText', { language: isolate(autonymOf(chosen)) })}
          confirmLabel={t('languages.deleteConfirm')}
          cancelLabel={t('job.cancel')}
          onConfirm={() => void onDelete(chosen).then(() => setChosen(null))}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </section>
  )
}
