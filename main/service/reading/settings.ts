import { isDeepStrictEqual } from 'node:util'
import type { AppInfo } from '../../../contract/boot.ts'
import { interfaceLanguage } from '../../../contract/interface-language.ts'
import { type Language, matchLanguage } from '../../../contract/languages.ts'
import type { Settings, SettingsChange } from '../../../contract/settings.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { readSettings, writeSettings } from '../../library/settings-file.ts'

export type SettingsService = {
  /** Reads the settings; call it too when another program has changed them. */
  load(): Promise<Settings>
  /** Changes the given settings; undefined values are ignored. */
  save(change: SettingsChange): Promise<void>
  /** The interface language by the latest settings. */
  uiLanguage: () => Language
  /** The language of the command line; null once another was chosen in the app. */
  forcedLanguage: () => string | null
  /** Calls the listener immediately and after every change; returns a function that unsubscribes. */
  onSettings: (listener: (settings: Settings) => void) => () => void
}

export async function createSettings(
  files: LibraryFiles,
  info: Pick<AppInfo, 'forcedLanguage' | 'systemLanguages'>,
): Promise<SettingsService> {
  let latest = await readSettings(files)
  let forcedLanguage = info.forcedLanguage
  const listeners = new Set<(settings: Settings) => void>()
  /** Changes that are not written yet, oldest first. */
  const pending = new Set<Partial<Settings>>()
  /** Takes what was read or written as the latest, and tells the listeners if another program has changed it. */
  const take = (stored: Settings): void => {
    const before = latest
    latest = Object.assign({ ...stored }, ...pending)
    if (isDeepStrictEqual(latest, before)) return
    for (const listener of listeners) listener(latest)
  }
  return {
    async load() {
      take(await readSettings(files))
      return latest
    },
    async save(change) {
      const given = definedIn(change)
      const settings = { ...latest, ...given }
      if (settings.uiLanguage !== latest.uiLanguage) forcedLanguage = null
      latest = settings
      for (const listener of listeners) listener(settings)
      pending.add(given)
      let stored: Settings
      try {
        stored = await writeSettings(files, given, settings)
      } finally {
        pending.delete(given)
      }
      take(stored)
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

function definedIn(change: SettingsChange): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
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
