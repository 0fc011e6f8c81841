/** A toast message at the bottom of the window. */
export type Notice = {
  id: number
  text: string
  tone: 'plain' | 'problem'
  /** Kind of problem; decides when it is dismissed automatically. */
  about?: 'file' | 'gone' | 'library' | 'connection' | undefined
  /** A next step, offered as a button. */
  action?: { label: string; run: () => void } | undefined
  /** The language of the text; the interface language may have changed since. */
  language: string
  direction: 'ltr' | 'rtl'
}
