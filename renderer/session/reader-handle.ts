/** The reader's methods for the rest of the window. */
export type ReaderHandle = {
  /** Call before a change that moves text: it saves the sentence being read. */
  remember: () => void
  /** Focuses the caret. */
  focus: () => void
  /** The same without a ring, after the use of a pointer. */
  focusQuietly: () => void
  /** Jumps to a sentence of the open part. */
  goTo: (path: string) => void
  /** Moves the caret to a sentence in one column, and jumps there only if it is not on screen; reveals its translation. */
  show: (path: string, column: number) => void
  /** Returns the sentence being read; null if there is none. */
  currentPath: () => string | null
  /** Shows or hides the translation of that sentence in the on-demand mode. */
  reveal: () => void
  nextSentence: () => void
  previousSentence: () => void
  nextParagraph: () => void
  previousParagraph: () => void
  /** Scrolls by a screen of whole lines; false at the end or start of the part, where it does nothing. */
  turnScreen: (by: 1 | -1) => boolean
}
