import { useTranslation } from 'react-i18next'
import { textDirectionOf, UNKNOWN_LANGUAGE } from '../../../contract/languages.ts'
import { languageName } from './language-names.ts'
import styles from './languages-panel.module.css'

/** A language by its own name and its name in the interface's language. */
export function LanguageLabel({ language, note }: { language: string; note?: string }) {
  const { t, i18n } = useTranslation()
  const { autonym, other } = languageName(language, i18n.language)
  const small = [other, note].filter(Boolean).join(' · ')
  return (
    <span className={styles['name']}>
      {language === UNKNOWN_LANGUAGE ? (
        <bdi>{t('languages.unknown')}</bdi>
      ) : (
        <bdi lang={language} dir={textDirectionOf(language)}>
          {autonym}
        </bdi>
      )}
      {small ? <small>{small}</small> : null}
    </span>
  )
}
