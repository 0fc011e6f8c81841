/** A word list of two languages in either order, in the format of `dictionaries/*.tsv`; see `read-word-list.ts`. */
export type WordList = { readonly languages: readonly [string, string]; readonly text: string }
