/** A message at the foot of the window. */
export type Notice = {
  id: number
  text: string
  tone: 'plain' | 'problem'
  /** What a problem is about, where that decides how long it stays. */
  about?: 'file' | 'library' | 'connection' | undefined
  /** The language it is said in; the interface may speak another one since. */
  language: string
  direction: 'ltr' | 'rtl'
}
