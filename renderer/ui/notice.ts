/** A step that a message offers as a button. */
export type NoticeAction = { label: string; run: () => void }

/** A message at the bottom end of the window. */
export type Notice = {
  id: number
  text: string
  tone: 'plain' | 'problem'
  /** What it is about; decides when it is dismissed automatically. */
  about?: 'file' | 'gone' | 'library' | 'connection' | 'theme' | undefined
  action?: NoticeAction | undefined
  /** Lines that are shown on demand, such as the names of many files. */
  details?: readonly string[] | undefined
  /** Whether it stands for several messages, which are its details: their number is shown instead of the text. */
  isMerged?: boolean
  /** The language of the text; the interface language may have changed since. */
  language: string
  direction: 'ltr' | 'rtl'
}
