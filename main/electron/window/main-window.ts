import type { BrowserWindow } from 'electron'

type Showable = Pick<
  BrowserWindow,
  'once' | 'isDestroyed' | 'isMinimized' | 'isVisible' | 'restore' | 'focus'
>

export type MainWindow = {
  /** Brings the window to the front, creating it if there is none. */
  show(): void
}

/**
 * Manages the app's only window. It is created again after it was closed: on macOS the app keeps running without one.
 */
export function createMainWindow(make: () => Showable): MainWindow {
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
      // Before its first paint it is not focused: it shows itself once ready.
      if (window.isVisible()) window.focus()
    },
  }
}
