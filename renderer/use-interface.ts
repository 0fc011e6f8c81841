import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '../contract/boot.ts'
import type { Settings } from '../contract/settings.ts'
import { applyLanguage } from './i18n.ts'
import { interfaceLanguage } from '../contract/interface-language.ts'
import { loadFaces } from './ui/typeface.ts'

/** Applies the settings to the window: the interface's language, direction and fonts, and the theme. */
export function useInterface(info: AppInfo, settings: Settings): void {
  const initial = useRef(settings.uiLanguage)
  const forced = useRef(info.forcedLanguage)
  const { i18n } = useTranslation()
  const { uiLanguage, theme } = settings

  useEffect(() => {
    // The command line's language applies until another one is chosen.
    if (uiLanguage !== initial.current) forced.current = null
    const language = interfaceLanguage(uiLanguage, forced.current, info.systemLanguages)
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
