import type { Strings } from './pseudo-localize.ts'

/** The string files of the namespaces that the first screen does not need; the table of them is not part of it either. */
export const LATER_FILES = {
  /** What lazily loaded parts show. */
  later: import.meta.glob<Strings>('../locales/*/ui.json', { query: '?later', import: 'default' }),
  /** What only searches need. */
  words: import.meta.glob<Strings>('../locales/*/words.json', { import: 'default' }),
}
