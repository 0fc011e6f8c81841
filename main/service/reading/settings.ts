import type { AppInfo } from '../../../contract/boot.ts'
import { interfaceLanguage } from '../../../contract/interface-language.ts'
import { type Language, matchLanguage } from '../../../contract/languages.ts'
import type { Settings, SettingsChange } from '../../../contract/settings.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { readSettings, writeSettings } from '../../library/settings-file.ts'

export type SettingsService = {
  load(): Promise<Settings>
  /** Changes the given settings; undefined values are ignored. */
  save(change: SettingsChange): Promise<void>
  /** The interface language by the latest settings. */
  uiLanguage: () => Language
  /** The language of the command line; null once another was chosen in the app. */
  forcedLanguage: () => string | null
  /** Calls the listener immediately and after every save; returns a function that unsubscribes. */
  onSettings: (listener: (settings: Settings) => void) => () => void
}

export async function createSettings(
  files: LibraryFiles,
  info: Pick<AppInfo, 'forcedLanguage' | 'systemLanguages'>,
): Promise<SettingsService> {
  let latest = await readSettings(files)
  let forcedLanguage = info.forcedLanguage
  const listeners = new Set<(settings: Settings) => void>()
  return {
    async load() {
      latest = await readSettings(files)
      return latest
    },
    async save(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      const settings = { ...latest, ...Object.fromEntries(given) }
      if (settings.uiLanguage !== latest.uiLanguage) forcedLanguage = null
      latest = settings
      for (const listener of listeners) listener(settings)
      await writeSettings(files, settings)
    },
    uiLanguage: () => uiLanguageOf(latest, { ...info, forcedLanguage }),
    forcedLanguage: () => forcedLanguage,
    onSettings(listener) {
      listeners.add(listener)
      listener(latest)
      return () => listeners.delete(listener)
    },
  }
}

/** The interface language of the main process; the pseudo-locale exists only in windows and is English here. */
export function uiLanguageOf(
  settings: Pick<Settings, 'uiLanguage'>,
  info: Pick<AppInfo, 'forcedLanguage' | 'systemLanguages'>,
): Language {
  const { forcedLanguage, systemLanguages } = info
  const language = interfaceLanguage(settings.uiLanguage, forcedLanguage, systemLanguages)
  return matchLanguage(language) ?? 'en'
}
