import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '../contract/contract.ts'
import type { Settings } from '../contract/reading.ts'
import { applyLanguage, interfaceLanguage } from './i18n.ts'
import { loadFaces } from './ui/typeface.ts'

/** Makes the window follow the settings: language, direction and typefaces of the interface, and the theme. */
export function useInterface(info: AppInfo, settings: Settings): void {
  const { i18n } = useTranslation()
  const { uiLanguage, theme } = settings

  useEffect(() => {
    const language = interfaceLanguage(uiLanguage, info.forcedLanguage, info.systemLanguages)
    let current = true
    void loadFaces(language, 'sans')
    const change = async (): Promise<void> => {
      await i18n.changeLanguage(language)
      if (current) applyLanguage(document.documentElement, language)
    }
    void change()
    return () => {
      current = false
    }
  }, [i18n, info, uiLanguage])

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
}
