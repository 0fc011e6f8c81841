import { useTranslation } from 'react-i18next'
import { UNKNOWN_LANGUAGE } from '../../../contract/languages.ts'
import { sortLanguages } from './language-names.ts'

/** The options of a list of languages, in the order of the interface's language; an unknown one comes last. */
export function LanguageOptions({ languages }: { languages: readonly string[] }) {
  const { t, i18n } = useTranslation()
  return sortLanguages(languages, i18n.language).map(({ language, autonym, other }) =>
    language === UNKNOWN_LANGUAGE ? (
      <option key={language} value={language}>
        {t('languages.unknown')}
      </option>
    ) : (
      // The name in the interface's language first: that is what the list is sorted and searched by.
      <option key={language} value={language} dir={i18n.dir()}>
        {other ? `${other} – ${autonym}` : autonym}
      </option>
    ),
  )
}
