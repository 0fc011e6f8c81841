/** Returns the path of an article's locale file in the library and among the shipped files. */
export function localeFile(language: string, id: string): string {
  return `locales/${language}/${id}.json`
}

/** Returns the path of the ledger of one of an article's translations. */
export function ledgerFile(language: string, id: string): string {
  return `articles/${id}/ledger/${language}.json`
}
