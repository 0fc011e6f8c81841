import type { App, BrowserWindow } from 'electron'
import type { AppEvent } from '../../../contract/app-event.ts'

/** Tells the pages when their window fills the screen, and when it does not any more, whatever has changed that. */
export function followFullScreen(
  app: Pick<App, 'on'>,
  windows: readonly Pick<BrowserWindow, 'on'>[],
  emit: (event: AppEvent) => void,
): void {
  const follow = (window: Pick<BrowserWindow, 'on'>): void => {
    window.on('enter-full-screen', () => emit({ type: 'full-screen', isOn: true }))
    window.on('leave-full-screen', () => emit({ type: 'full-screen', isOn: false }))
  }
  for (const window of windows) follow(window)
  app.on('browser-window-created', (_event, window) => follow(window))
}

/** Makes the window fill the screen, or not any more; returns false if there is none. */
export function toggleFullScreen(
  windows: readonly Pick<BrowserWindow, 'isFullScreen' | 'setFullScreen'>[],
): boolean {
  const [window] = windows
  window?.setFullScreen(!window.isFullScreen())
  return window !== undefined
}
