/** The reader's methods for the rest of the window. */
export type ReaderHandle = {
  /** Call before a change that moves text: it saves the sentence being read. */
  remember: () => void
  /** Focuses the caret. */
  focus: () => void
  /** Jumps to a sentence of the open part. */
  goTo: (path: string) => void
  /** Returns the sentence being read; null if there is none. */
  currentPath: () => string | null
  /** Shows or hides the translation of that sentence in the on-demand mode. */
  reveal: () => void
  nextSentence: () => void
  previousSentence: () => void
  nextParagraph: () => void
  previousParagraph: () => void
}
