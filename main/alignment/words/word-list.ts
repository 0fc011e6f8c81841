/** A word list of two languages in either order, as `dictionaries/*.tsv` has it: see `read-word-list.ts`. */
export type WordList = { readonly languages: readonly [string, string]; readonly text: string }
