import { createInstance, type i18n } from 'i18next'
import { LocaleBackend, type LocaleLayer } from './locale-backend.ts'
import { isTree, type Strings, stringsOf } from './locale-file.ts'

export type LocaleStore = {
  /** Reads an article's strings in one language from disk each time, since other programs may have edited the files. */
  load(language: string, articleId: string): Promise<Strings>
}

/**
 * An i18next instance of its own for the articles' namespaces. Article text is data: interpolation, nesting and
 * separators are off, nothing falls back to another language, and texts are taken from the resource bundle, never
 * through `t`, which would also look for plurals and contexts (decision 33).
 */
export async function createLocaleStore(
  layers: readonly LocaleLayer[],
  store: i18n = createInstance(),
): Promise<LocaleStore> {
  store.use(new LocaleBackend(layers))
  await store.init({
    fallbackLng: false,
    load: 'currentOnly',
    ns: [],
    defaultNS: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  const turns = new Map<string, Promise<unknown>>()
  return {
    // Serialized: i18next would join a load already running, which may have read an older file.
    async load(language, articleId) {
      const turn = `${language}/${articleId}`
      const before = turns.get(turn) ?? Promise.resolve()
      const mine = before.then(
        () => reload(store, language, articleId),
        () => reload(store, language, articleId),
      )
      turns.set(turn, mine)
      try {
        return await mine
      } finally {
        if (turns.get(turn) === mine) turns.delete(turn)
      }
    },
  }
}

async function reload(store: i18n, language: string, articleId: string): Promise<Strings> {
  await store.reloadResources([language], [articleId])
  const bundle: unknown = store.getResourceBundle(language, articleId)
  // Removed to free memory, and because loading merges into a bundle: a string deleted from its file would stay.
  store.removeResourceBundle(language, articleId)
  return isTree(bundle) ? stringsOf(bundle) : new Map()
}
