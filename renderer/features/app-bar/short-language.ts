/** How a language is called in one or two characters of its own script. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'zh-CN': '简',
  'zh-TW': '繁',
  ja: '日',
  ko: '한',
}

/** Returns the shortest usual name of a language, for a button: `EN`, `简`, `PT-BR`. */
export function shortLanguage(tag: string): string {
  return SHORT_NAMES[tag] ?? tag.toUpperCase()
}
