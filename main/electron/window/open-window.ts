import type { BrowserWindow } from 'electron'
import { START_URL } from '../security/app-origin.ts'

/**
 * Loads the page and shows the window at its first paint, to avoid a flash of an empty window. Maximizing also shows
 * a window, so it waits too.
 */
export function openWindow(
  window: Pick<BrowserWindow, 'once' | 'loadURL' | 'maximize' | 'show'>,
  maximized: boolean,
  report: (error: unknown) => void,
): void {
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.loadURL(START_URL).catch(report)
}
