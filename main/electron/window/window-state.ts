import { readFileSync } from 'node:fs'
import type { BrowserWindow } from 'electron'
import writeFileAtomic from 'write-file-atomic'
import type { WindowState } from './window-placement.ts'

/** What the file holds, or null where there is none or it is no JSON: the window then opens at its default place. */
export function readWindowState(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * Keeps the window's place when it closes. Written at once and whole: the process may end right after, and a place
 * that cannot be kept is no reason to keep the window open.
 */
export function keepWindowState(
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
      writeFileAtomic.sync(file, `${JSON.stringify(state, null, 2)}\n`)
    } catch (error) {
      report(error)
    }
  })
}
