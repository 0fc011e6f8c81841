import type { View } from '../../../contract/reading.ts'

/** Remembers the languages that a view lost because their files are missing. */
export type ChosenLanguages = {
  /** The view with the languages that were chosen, whether or not the article has them now. */
  chosen: (id: string, view: View) => View
  /** Records that a chosen view was fitted to the languages that the article has. */
  note: (id: string, chosen: View, fitted: View) => void
  /** Forgets them: the view is chosen anew. */
  clear: () => void
}

/**
 * The file of a translation may be gone for a moment, while another program replaces it or its reader corrects an error
 * in it; the column is to come back with it.
 */
export function chosenLanguages(): ChosenLanguages {
  let lost: { id: string; chosen: View['languages']; fitted: View['languages'] } | null = null
  return {
    chosen: (id, view) =>
      lost?.id === id && isSame(lost.fitted, view.languages)
        ? { ...view, languages: lost.chosen }
        : view,
    note(id, chosen, fitted) {
      if (!isSame(chosen.languages, fitted.languages))
        lost = { id, chosen: chosen.languages, fitted: fitted.languages }
    },
    clear() {
      lost = null
    },
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index])
}
