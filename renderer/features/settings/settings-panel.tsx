import { useTranslation } from 'react-i18next'
import { AUTONYMS, autonymOf, LANGUAGES } from '../../../contract/languages.ts'
import { useSession } from '../../session/session.ts'
import { defaultType } from '../../session/type-setting.ts'
import { Choices } from '../../ui/choices.tsx'
import { Panel } from '../../ui/panel.tsx'
import styles from './settings-panel.module.css'
import { THEMES } from './themes.ts'
import { TypeControls } from './type-controls.tsx'

/** Interface language, theme, and type of each language; changes apply at once behind the panel. */
export function SettingsPanel() {
  const { t } = useTranslation()
  const { settings, info, open, changeSettings, changeView, closePanel } = useSession()
  // The shown languages with their type settings and default sizes.
  const types = (open?.view.languages ?? []).map((language) => ({
    language,
    setting: open?.view.type[language] ?? defaultType(language),
    defaultSize: defaultType(language).size,
  }))
  return (
    <Panel
      title={t('settings.title')}
      closeLabel={t('app.close')}
      place="side"
      onClose={closePanel}
    >
      <div className={styles['group']}>
        <label className={styles['label']} htmlFor="ui-language">
          {t('settings.interface')}
        </label>
        <select
          id="ui-language"
          className={styles['select']}
          value={settings.uiLanguage}
          onChange={(event) => changeSettings({ uiLanguage: event.currentTarget.value })}
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
          onChoose={(theme) => changeSettings({ theme })}
        />
      </div>
      {types.map(({ language, setting, defaultSize }) => (
        <TypeControls
          key={language}
          language={language}
          name={autonymOf(language)}
          setting={setting}
          defaultSize={defaultSize}
          onChange={(next) => changeView(({ type }) => ({ type: { ...type, [language]: next } }))}
        />
      ))}
      {types.length > 0 ? (
        <button type="button" className={styles['reset']} onClick={() => changeView({ type: {} })}>
          {t('settings.reset')}
        </button>
      ) : null}
      <div className={styles['group']}>
        <h3 className={styles['label']}>{t('settings.library')}</h3>
        <code className={styles['path']} dir="ltr">
          {info.library}
        </code>
      </div>
    </Panel>
  )
}
