import type { BrowserWindowConstructorOptions, Session } from 'electron'
import { MINIMUM_SIZE, type Placement } from './window-placement.ts'

/** A window's options. Those of webPreferences that are Electron's defaults are written out, because all else rests on them. */
export function windowOptions(parts: {
  placement: Placement
  /** A CSS colour, shown until the page has painted. */
  background: string
  title: string
  session: Session
  /** The preload script's absolute path. */
  preload: string
  devTools: boolean
}): BrowserWindowConstructorOptions {
  return {
    ...parts.placement.bounds,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
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
