import { createInstance, type i18n } from 'i18next'
import resourcesToBackend from 'i18next-resources-to-backend'
import { initReactI18next } from 'react-i18next'
import type { Strings } from './pseudo-localize.ts'
import type en from '../locales/en/ui.json'
import type words from '../locales/en/words.json'
import { directionOf, PSEUDO_LANGUAGE } from '../contract/languages.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: { ui: typeof en; words: typeof words }
  }
}

const stringFiles = import.meta.glob<{ default: Strings }>('../locales/*/{ui,words}.json')

/** Loads a namespace: `ui`, or `words`, which only searches need. */
async function loadStrings(language: string, namespace: string): Promise<Strings> {
  if (language === PSEUDO_LANGUAGE) {
    const [{ pseudoLocalize }, source] = await Promise.all([
      import('./pseudo-localize.ts'),
      loadStrings('en', namespace),
    ])
    return pseudoLocalize(source)
  }
  const load = stringFiles[`../locales/${language}/${namespace}.json`]
  if (!load) throw new Error(`no strings ${namespace} for ${language}`)
  return (await load()).default
}

/** Returns an i18next instance for the interface; each language's strings are loaded when it is first used. */
export async function createI18n(language: string): Promise<i18n> {
  const instance = createInstance()
  await instance
    .use(initReactI18next)
    .use(resourcesToBackend(loadStrings))
    .init({
      lng: language,
      fallbackLng: 'en',
      // English is the fallback for a missing string; tests check that there is none.
      load: 'currentOnly',
      partialBundledLanguages: true,
      ns: ['ui'],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    })
  return instance
}

/** Sets the document's language and direction, which fonts, hyphenation, screen readers and mirroring depend on. */
export function applyLanguage(root: HTMLElement, language: string): void {
  root.lang = language === PSEUDO_LANGUAGE ? 'en' : language
  root.dir = directionOf(language)
}
