import { useTranslation } from 'react-i18next'
import { AUTONYMS, autonymOf, LANGUAGES } from '../../../contract/languages.ts'
import type { Theme, TypeSetting } from '../../../contract/reading.ts'
import type { Settings } from '../../../contract/settings.ts'
import { Choices } from '../../ui/choices.tsx'
import { Panel } from '../../ui/panel.tsx'
import styles from './settings-panel.module.css'
import { TypeControls } from './type-controls.tsx'

type Props = {
  settings: Settings
  library: string
  /** The shown languages with how each is set now, and the size that it starts with. */
  types: readonly { language: string; setting: TypeSetting; defaultSize: number }[]
  onSettings: (change: Partial<Settings>) => void
  onType: (language: string, setting: TypeSetting) => void
  onResetType: () => void
  onClose: () => void
}

const THEMES: readonly Theme[] = ['system', 'light', 'sepia', 'dark', 'contrast']

/** Language of the interface, theme, and the type of each language; every change shows behind the panel at once. */
export function SettingsPanel(props: Props) {
  const { settings, library, types, onSettings, onType, onResetType, onClose } = props
  const { t } = useTranslation()
  return (
    <Panel title={t('settings.title')} closeLabel={t('app.close')} place="side" onClose={onClose}>
      <div className={styles['group']}>
        <label className={styles['label']} htmlFor="ui-language">
          {t('settings.interface')}
        </label>
        <select
          id="ui-language"
          className={styles['select']}
          value={settings.uiLanguage}
          onChange={(event) => onSettings({ uiLanguage: event.currentTarget.value })}
        >
          <option value="system">{t('settings.system')}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {AUTONYMS[language]}
            </option>
          ))}
        </select>
      </div>
      <div className={styles['group']}>
        <h3 className={styles['label']}>{t('settings.theme')}</h3>
        <Choices
          name="theme"
          label={t('settings.theme')}
          value={settings.theme}
          choices={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
          onChoose={(theme) => onSettings({ theme })}
        />
      </div>
      {types.map(({ language, setting, defaultSize }) => (
        <TypeControls
          key={language}
          language={language}
          name={autonymOf(language)}
          setting={setting}
          defaultSize={defaultSize}
          onChange={(next) => onType(language, next)}
        />
      ))}
      {types.length > 0 ? (
        <button type="button" className={styles['reset']} onClick={onResetType}>
          {t('settings.reset')}
        </button>
      ) : null}
      <div className={styles['group']}>
        <h3 className={styles['label']}>{t('settings.library')}</h3>
        <code className={styles['path']} dir="ltr">
          {library}
        </code>
      </div>
    </Panel>
  )
}
