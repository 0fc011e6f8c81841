/** What can be done to the text on the screen from outside of the reader. */
export type ReaderHandle = {
  /** To be called before a change that moves text: it notes the line being read. */
  remember: () => void
  /** Back to the text: the caret has the keyboard. */
  focus: () => void
  /** Goes to a sentence of the part that is open. */
  goTo: (path: string) => void
  /** The sentence that is being read; null where there is none. */
  currentPath: () => string | null
  /** Shows or hides the translation of that sentence, where translations come on demand. */
  reveal: () => void
  nextSentence: () => void
  previousSentence: () => void
  nextParagraph: () => void
  previousParagraph: () => void
}
