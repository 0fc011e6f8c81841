import type { Plugin } from 'vite'

/**
 * The sections of `ui.json` that only lazily loaded parts show, each with those of its keys that the first screen needs
 * nevertheless. What is left is the i18next namespace `later`, which is loaded
 * with those parts.
 */
export const LATER_SECTIONS: Readonly<Record<string, readonly string[]>> = {
  about: [],
  addTranslation: [],
  address: [],
  articles: ['drop', 'dropTranslation'],
  details: [],
  languages: ['unknown'],
  legend: [],
  library: [],
  link: [],
  log: ['absent'],
  menu: [],
  note: [],
  notice: [
    'copied',
    'region',
    'dismiss',
    'opened',
    'already',
    'more',
    'fewer',
    'showList',
    'hideList',
    'notOpened',
    'connectionLost',
    'openArticleGone',
    'articleGone',
    'failed',
    'copyFailed',
    'notSaved',
  ],
  offer: [],
  palette: [],
  picture: ['enlarge', 'enlargeNamed'],
  // What is said about the library and its disk must be there at once, and when nothing can be loaded any more.
  problem: [
    'sync-copy',
    'damaged',
    'newer',
    'library-unreadable',
    'library-incomplete',
    'in-use',
    'disk-full',
    'disk-read-only',
    'disk-permission',
    'disk-locked',
    'disk-gone',
    'disk-absent',
    'disk-name',
    'disk-other',
  ],
  settings: ['themeNow', 'themes', 'readingNow', 'readingBy', 'focusNow', 'focusOn'],
  shortcuts: [],
  typography: [],
}

/** Whether a string is in the namespace `later`; `name` is the part of its key after the section. */
export function isLater(section: string, name: string): boolean {
  const first = LATER_SECTIONS[section]
  return first !== undefined && !first.includes(name)
}

type Section = Readonly<Record<string, unknown>>

/** Returns the strings of one namespace of the window: those of the first screen, or the others. */
export function stringsOf(
  namespace: 'first' | 'later',
  strings: Readonly<Record<string, Section>>,
) {
  const parts = Object.entries(strings).map(([section, keys]) => {
    const kept = Object.entries(keys).filter(
      ([name]) => isLater(section, name) === (namespace === 'later'),
    )
    return [section, Object.fromEntries(kept)] as const
  })
  return Object.fromEntries(parts.filter(([, keys]) => Object.keys(keys).length > 0))
}

/** Splits `ui.json?first` and `ui.json?later` from one file, so that a translator has all strings of the window in one place. */
export function splitStrings(): Plugin {
  return {
    name: 'split-strings',
    transform(code, id) {
      const namespace = /\/ui\.json\?(first|later)$/.exec(id)?.[1]
      if (namespace !== 'first' && namespace !== 'later') return null
      const strings = JSON.stringify(stringsOf(namespace, JSON.parse(code)))
      return { code: `export default ${strings}`, moduleType: 'js', map: null }
    },
  }
}
