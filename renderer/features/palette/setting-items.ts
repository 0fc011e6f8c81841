import type { TFunction } from 'i18next'
import { AUTONYMS, LANGUAGES } from '../../../contract/languages.ts'
import { THEMES } from '../../session/themes.ts'
import type { Settings } from '../../../contract/settings.ts'
import { languageNames } from './language-names.ts'
import type { PaletteItem } from './palette-group.ts'
import type { Words } from '../../session/use-words.ts'

/** Returns the themes and the languages of the interface, which are found by their names in any language. */
export function settingItems(
  t: TFunction,
  wordsOf: Words['theme'],
  change: (change: Partial<Settings>) => void,
): PaletteItem[] {
  const themes = THEMES.map((theme) => ({
    id: `theme-${theme}`,
    label: t('settings.themeNow', { theme: t(`settings.themes.${theme}`) }),
    words: [...wordsOf(theme), t(`settings.themes.${theme}`), theme],
    isSearched: true,
    run: () => change({ theme }),
  }))
  const languages = LANGUAGES.map((language) => ({
    id: `interface-${language}`,
    label: t('palette.interface', { language: AUTONYMS[language] }),
    words: languageNames(language),
    isSearched: true,
    run: () => change({ uiLanguage: language }),
  }))
  return [...themes, ...languages]
}
