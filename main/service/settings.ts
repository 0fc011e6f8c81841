import type { AppInfo } from '../../contract/contract.ts'
import { isLanguage, type Language, matchLanguage } from '../../contract/languages.ts'
import type { Settings } from '../../contract/reading.ts'
import type { LibraryFiles } from '../library/library-files.ts'
import { readSettings, writeSettings } from '../library/settings-file.ts'

export type SettingsService = {
  load(): Promise<Settings>
  save(settings: Settings): Promise<void>
  /** The interface's language by the settings as they were last loaded or saved. */
  uiLanguage: () => Language
  /** Calls the listener with the settings as they are, at once and whenever they were saved; returns what ends it. */
  onSettings: (listener: (settings: Settings) => void) => () => void
}

export async function createSettings(
  files: LibraryFiles,
  info: Pick<AppInfo, 'forcedLanguage' | 'systemLanguages'>,
): Promise<SettingsService> {
  let latest = await readSettings(files)
  const listeners = new Set<(settings: Settings) => void>()
  return {
    async load() {
      latest = await readSettings(files)
      return latest
    },
    async save(settings) {
      latest = settings
      for (const listener of listeners) listener(settings)
      await writeSettings(files, settings)
    },
    uiLanguage: () => uiLanguageOf(latest, info),
    onSettings(listener) {
      listeners.add(listener)
      listener(latest)
      return () => listeners.delete(listener)
    },
  }
}

/** The interface's language: what was chosen, else what the command line asked for, else the system's best match. */
export function uiLanguageOf(
  settings: Pick<Settings, 'uiLanguage'>,
  info: Pick<AppInfo, 'forcedLanguage' | 'systemLanguages'>,
): Language {
  if (isLanguage(settings.uiLanguage)) return settings.uiLanguage
  const wanted = [
    ...(info.forcedLanguage === null ? [] : [info.forcedLanguage]),
    ...info.systemLanguages,
  ]
  for (const tag of wanted) {
    const match = matchLanguage(tag)
    if (match) return match
  }
  return 'en'
}
