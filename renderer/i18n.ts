import { type BackendModule, createInstance, type i18n, type ReadCallback } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Strings } from './pseudo-localize.ts'
import { directionOf, PSEUDO_LANGUAGE } from '../contract/languages.ts'

/** What the first screen shows, by file. */
const FIRST_FILES = import.meta.glob<Strings>('../locales/*/ui.json', {
  query: '?first',
  import: 'default',
})

/** Returns what loads the strings of a namespace: `ui`, or one of those that are loaded later. */
async function loaderOf(
  language: string,
  namespace: string,
): Promise<(() => Promise<Strings>) | undefined> {
  if (namespace === 'ui') return FIRST_FILES[`../locales/${language}/ui.json`]
  const { LATER_FILES } = await import('./later-files.ts')
  return namespace === 'words'
    ? LATER_FILES.words[`../locales/${language}/words.json`]
    : LATER_FILES.later[`../locales/${language}/ui.json`]
}

async function loadStrings(language: string, namespace: string): Promise<Strings> {
  if (language === PSEUDO_LANGUAGE) {
    const [{ pseudoLocalize }, source] = await Promise.all([
      import('./pseudo-localize.ts'),
      loadStrings('en', namespace),
    ])
    return pseudoLocalize(source)
  }
  const load = await loaderOf(language, namespace)
  if (!load) throw new Error(`no strings ${namespace} for ${language}`)
  return load()
}

async function readStrings(
  language: string,
  namespace: string,
  callback: ReadCallback,
): Promise<void> {
  const found = await loadStrings(language, namespace).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  )
  // `true`: may be tried again, when they are next needed.
  if (found instanceof Error) callback(found, true)
  else callback(null, found)
}

const BACKEND: BackendModule = {
  type: 'backend',
  callbackApi: true,
  init: () => undefined,
  read: (language, namespace, callback) => void readStrings(language, namespace, callback),
}

/** Returns an i18next instance for the interface; each language's strings are loaded when it is first used. */
export async function createI18n(language: string): Promise<i18n> {
  const instance = createInstance()
  await instance
    .use(initReactI18next)
    .use(BACKEND)
    .init({
      lng: language,
      fallbackLng: 'en',
      // English is the fallback for a missing string; tests check that there is none.
      load: 'currentOnly',
      maxRetries: 0,
      ns: ['ui'],
      defaultNS: 'ui',
      fallbackNS: 'later',
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
