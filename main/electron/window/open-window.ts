import type { BrowserWindow } from 'electron'
import { START_URL } from '../security/app-origin.ts'

/**
 * Loads the page and shows the window with its first paint, so that it never flashes empty. Maximising shows a
 * window too, so it waits as well.
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
