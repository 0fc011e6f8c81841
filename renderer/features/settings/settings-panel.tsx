import { useTranslation } from 'react-i18next'
import { AUTONYMS, LANGUAGES } from '../../../contract/languages.ts'
import { useSession } from '../../session/session.ts'
import { Choices } from '../../ui/choices.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Select } from '../../ui/select.tsx'
import { FOCUS_KINDS } from './settings-actions.ts'
import styles from './settings-panel.module.css'
import { THEMES } from '../../session/themes.ts'

const READING_WAYS = ['scroll', 'pages'] as const

/** Interface language, theme, the way of reading and the place of the library; changes apply at once behind the panel. */
export function SettingsPanel() {
  const { t } = useTranslation()
  const { settings, info, changeSettings, closePanel } = useSession()
  return (
    <Panel title={t('settings.title')} closeLabel={t('app.close')} place="end" onClose={closePanel}>
      <div className={styles['group']}>
        <label className={styles['label']} htmlFor="ui-language">
          {t('settings.interface')}
        </label>
        <Select
          id="ui-language"
          value={settings.uiLanguage}
          onChange={(event) => changeSettings({ uiLanguage: event.currentTarget.value })}
        >
          <option value="system">{t('settings.system')}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {AUTONYMS[language]}
            </option>
          ))}
        </Select>
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
      <div className={styles['group']}>
        <h3 className={styles['label']}>{t('settings.reading')}</h3>
        <Choices
          name="reading"
          label={t('settings.reading')}
          value={settings.reading}
          choices={READING_WAYS.map((value) => ({
            value,
            label: t(`settings.readingBy.${value}`),
          }))}
          onChoose={(reading) => changeSettings({ reading })}
        />
      </div>
      <div className={styles['group']}>
        <h3 className={styles['label']}>{t('settings.focus')}</h3>
        <Choices
          name="focus"
          label={t('settings.focus')}
          value={settings.focus}
          choices={FOCUS_KINDS.map((value) => ({ value, label: t(`settings.focusOn.${value}`) }))}
          onChoose={(focus) => changeSettings({ focus })}
        />
      </div>
      <div className={styles['group']}>
        <h3 className={styles['label']}>{t('settings.library')}</h3>
        <code className={styles['path']} dir="ltr">
          {info.library}
        </code>
      </div>
    </Panel>
  )
}
