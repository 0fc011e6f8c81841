import type { BrowserWindowConstructorOptions, Session } from 'electron'
import { MIN_SIZE, type Placement } from './window-placement.ts'

/**
 * BrowserWindow options. Security settings that equal Electron's defaults are set explicitly, because everything
 * relies on them.
 */
export function windowOptions(parts: {
  placement: Placement
  /** CSS colour shown until the page has painted. */
  background: string
  title: string
  session: Session
  /** Absolute path of the preload script. */
  preload: string
  devTools: boolean
}): BrowserWindowConstructorOptions {
  return {
    ...parts.placement.bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: parts.title,
    backgroundColor: parts.background,
    show: false,
    webPreferences: {
      session: parts.session,
      preload: parts.preload,
      devTools: parts.devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  }
}
