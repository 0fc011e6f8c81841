import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandLabel } from '../../contract/commands.ts'
import type { Theme } from '../../contract/reading.ts'
import { wordList } from '../commands/find/word-list.ts'

export type Words = {
  command: (label: CommandLabel) => string[]
  theme: (theme: Theme) => string[]
}

const NONE: Words = { command: () => [], theme: () => [] }

/**
 * Other words for commands and themes, in the language of the interface and in English. They are loaded when a search
 * needs them; until then, or if that fails, there are none.
 */
export function useWords(): Words {
  const { i18n } = useTranslation()
  const current = i18n.language
  const [language, setLanguage] = useState<string | null>(null)
  useEffect(() => {
    // With those of the fallback, English.
    i18n.loadNamespaces('words').then(() => setLanguage(current), reportError)
  }, [i18n, current])
  return useMemo(() => {
    if (language === null) return NONE
    const texts = [...new Set([language, 'en'])].map((lng) => i18n.getFixedT(lng, 'words'))
    return {
      command: (label) => texts.flatMap((t) => wordList(t(`command.${label}`))),
      theme: (theme) => texts.flatMap((t) => wordList(t(`theme.${theme}`))),
    }
  }, [i18n, language])
}
