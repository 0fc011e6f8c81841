import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { autonymOf } from '../../../contract/languages.ts'
import { useSession } from '../../session/session.ts'
import { presetType } from '../../session/type-changes.ts'
import { Choices } from '../../ui/choices.tsx'
import { FloatingPanel } from '../../ui/floating-panel.tsx'
import { FaceSelect } from './face-select.tsx'
import { PageControls } from './page-controls.tsx'
import { ParagraphControls } from './paragraph-controls.tsx'
import { Presets } from './presets.tsx'
import { Sample } from './sample.tsx'
import { typeScope } from './type-scope.ts'
import { TypeSliders } from './type-sliders.tsx'
import { useTypography } from './use-typography.ts'
import styles from './typography-panel.module.css'

/** Its button and the messages, with the one that undoes, do not close the panel. */
const INSIDE = '[aria-controls="typography"], [aria-live]'

/** Typography of all languages or of one; changes apply at once to the article behind it. */
export function TypographyPanel() {
  const { t } = useTranslation()
  const { open, closePanel } = useSession()
  const typography = useTypography()
  const { languages } = typography.view
  const [chosen, setChosen] = useState<string | null>(null)
  // A column may have gone meanwhile.
  const language = chosen !== null && languages.includes(chosen) ? chosen : null
  const scope = typeScope(typography, language)
  const affected = language === null ? languages : [language]
  return (
    <FloatingPanel
      id="typography"
      title={t('typography.title')}
      closeLabel={t('app.close')}
      inside={INSIDE}
      onClose={closePanel}
    >
      <div className={styles['controls']}>
        {open ? null : <Sample view={typography.view} />}
        <Presets typography={typography} />
        {languages.length > 1 ? (
          <Choices
            name="type-scope"
            label={t('typography.scope')}
            value={language ?? ''}
            choices={[
              { value: '', label: t('typography.all') },
              ...languages.map((one) => ({
                value: one,
                label: t('typography.only', { language: autonymOf(one) }),
              })),
            ]}
            onChoose={(one) => setChosen(one === '' ? null : one)}
          />
        ) : null}
        <FaceSelect key={affected.join(' ')} scope={scope} languages={affected} />
        <TypeSliders scope={scope} />
        <ParagraphControls scope={scope} />
        {language === null ? <PageControls typography={typography} /> : null}
        <button
          type="button"
          className={styles['reset']}
          onClick={() =>
            typography.changeAndTell(() => presetType('standard'), t('typography.resetDone'))
          }
        >
          {t('typography.reset')}
        </button>
      </div>
    </FloatingPanel>
  )
}
