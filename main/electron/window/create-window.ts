import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  MessageBoxOptions,
  MessageBoxReturnValue,
  MessageBoxSyncOptions,
  Rectangle,
  Session,
} from 'electron'
import type { NativeText } from '../../launch/interface-text.ts'
import { askBeforeClosing } from './ask-before-closing.ts'
import { openWindow } from './open-window.ts'
import { offerRecovery } from './renderer-recovery.ts'
import { windowOptions } from './window-options.ts'
import { placeWindow } from './window-placement.ts'
import { saveWindowStateOnClose, readWindowState } from './window-state.ts'

/** Creates the window at its last position, loads the page, and handles crashes and saving its position. */
export function createWindow(parts: {
  construct: (options: BrowserWindowConstructorOptions) => BrowserWindow
  /** Work areas of the displays, the primary one first. */
  workAreas: readonly Rectangle[]
  ask: (
    window: BrowserWindow,
    options: MessageBoxOptions,
  ) => Promise<Pick<MessageBoxReturnValue, 'response'>>
  askSync: (window: BrowserWindow, options: MessageBoxSyncOptions) => number
  /** JSON file of the window's position. */
  stateFile: string
  session: Session
  preload: string
  background: string
  text: NativeText
  devTools: boolean
  report: (error: unknown) => void
}): BrowserWindow {
  const { session, preload, background, text, devTools, report } = parts
  const placement = placeWindow(readWindowState(parts.stateFile), parts.workAreas)
  const title = text('app.name')
  const window = parts.construct(
    windowOptions({ placement, background, title, session, preload, devTools }),
  )
  saveWindowStateOnClose(window, parts.stateFile, report)
  offerRecovery({
    contents: window.webContents,
    ask: (options) => parts.ask(window, options),
    // Not close(), which would wait for the page's beforeunload, and it has crashed or hangs.
    close: () => window.destroy(),
    text,
    report,
  })
  askBeforeClosing({
    contents: window.webContents,
    ask: (options) => parts.askSync(window, options),
    text,
  })
  openWindow(window, placement.maximized, report)
  return window
}
