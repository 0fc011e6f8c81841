import type { AppInfo } from '../../../contract/boot.ts'
import { interfaceLanguage } from '../../../contract/interface-language.ts'
import { type Language, matchLanguage } from '../../../contract/languages.ts'
import type { Settings, SettingsChange } from '../../../contract/settings.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { readSettings, writeSettings } from '../../library/settings-file.ts'

export type SettingsService = {
  load(): Promise<Settings>
  /** Changes what is given; a setting that is not, or undefined, stays. */
  save(change: SettingsChange): Promise<void>
  /** The interface's language by the settings as they were last loaded or saved. */
  uiLanguage: () => Language
  /** What the command line asked for; null once another language was chosen in the app. */
  forcedLanguage: () => string | null
  /** Calls the listener with the settings as they are, at once and whenever they were saved; returns what ends it. */
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

/** The interface's language for what the main process writes itself; the pseudo-locale, which only windows make, is English there. */
export function uiLanguageOf(
  settings: Pick<Settings, 'uiLanguage'>,
  info: Pick<AppInfo, 'forcedLanguage' | 'systemLanguages'>,
): Language {
  const { forcedLanguage, systemLanguages } = info
  const language = interfaceLanguage(settings.uiLanguage, forcedLanguage, systemLanguages)
  return matchLanguage(language) ?? 'en'
}
