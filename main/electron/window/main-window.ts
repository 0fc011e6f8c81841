import type { BrowserWindow } from 'electron'

type Showable = Pick<
  BrowserWindow,
  'once' | 'isDestroyed' | 'isMinimized' | 'isVisible' | 'restore' | 'focus'
>

export type MainWindow = {
  /** Brings the window to the front; makes it where there is none. */
  show(): void
}

/** The app has one window, which is made again after it was closed (macOS keeps an app running without any). */
export function keepMainWindow(make: () => Showable): MainWindow {
  let window: Showable | null = null
  return {
    show() {
      if (window === null || window.isDestroyed()) {
        const made = make()
        window = made
        made.once('closed', () => {
          if (window === made) window = null
        })
        return
      }
      if (window.isMinimized()) window.restore()
      // Before its first paint it shows itself when it is ready.
      if (window.isVisible()) window.focus()
    },
  }
}
