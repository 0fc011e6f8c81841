import { readFileSync } from 'node:fs'
import type { BrowserWindow } from 'electron'
import { writeWholeSync } from '../../compose.ts'
import type { WindowState } from './window-placement.ts'

/** The parsed state file, or null if it is missing or no JSON; the window then opens at its default position. */
export function readWindowState(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * Saves the window's position when it closes. Written synchronously and atomically, because the process may exit
 * right after; errors are reported and do not keep the window open.
 */
export function saveWindowStateOnClose(
  window: Pick<BrowserWindow, 'on' | 'getNormalBounds' | 'isMaximized'>,
  file: string,
  report: (error: unknown) => void,
): void {
  window.on('close', () => {
    const state: WindowState = {
      version: 1,
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    }
    try {
      writeWholeSync(file, Buffer.from(`${JSON.stringify(state, null, 2)}\n`))
    } catch (error) {
      report(error)
    }
  })
}
