import { isolate } from './isolate.ts'

/** How a language is called in one or two characters of its own script. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'zh-CN': '简',
  'zh-TW': '繁',
  ja: '日',
  ko: '한',
}

/** The shortest usual name of a language: `EN`, `简`, `PT-BR`. */
function shortLanguage(tag: string): string {
  return SHORT_NAMES[tag] ?? tag.toUpperCase()
}

/** Returns short names in the order of the columns, which begin on the right in a right-to-left interface. */
export function shortLanguages(tags: readonly string[], direction: 'ltr' | 'rtl'): string {
  const names = tags.map(shortLanguage)
  return (direction === 'rtl' ? names.map(isolate) : names).join(' · ')
}
