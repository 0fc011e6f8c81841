import { join } from 'node:path'
import { createInstance } from 'i18next'
import FsBackend, { type FsBackendOptions } from 'i18next-fs-backend'
import type { Language } from '../../../contract/languages.ts'

/** A text of the interface by its key (`menu.file`), with values for its placeholders. */
export type UiText = (key: string, values?: Record<string, string | number>) => string

/** The interface's strings for what the main process writes itself: native menus, the command line. English where a string is missing. */
export function createUiText(appRoot: string): (language: Language) => Promise<UiText> {
  const instance = createInstance()
  instance.use(FsBackend)
  let isReady: Promise<unknown> | null = null
  return async (language) => {
    isReady ??= instance.init<FsBackendOptions>({
      lng: 'en',
      fallbackLng: 'en',
      load: 'currentOnly',
      ns: ['ui'],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
      backend: {
        loadPath: (lng: string, ns: string) => join(appRoot, 'locales', lng, `${ns}.json`),
      },
    })
    await isReady
    await instance.loadLanguages(language)
    const t = instance.getFixedT(language, 'ui')
    return (key, values = {}) => t(key, values)
  }
}
