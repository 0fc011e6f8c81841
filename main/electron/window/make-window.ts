import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  MessageBoxOptions,
  MessageBoxReturnValue,
  Rectangle,
  Session,
} from 'electron'
import type { NativeText } from '../../launch/interface-text.ts'
import { openWindow } from './open-window.ts'
import { offerRecovery } from './renderer-recovery.ts'
import { windowOptions } from './window-options.ts'
import { placeWindow } from './window-placement.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

/** Makes the window where it was last, loads the page, and looks after it until it closes. */
export function makeWindow(parts: {
  construct: (options: BrowserWindowConstructorOptions) => BrowserWindow
  /** The screens' work areas, the primary one's first. */
  workAreas: readonly Rectangle[]
  ask: (
    window: BrowserWindow,
    options: MessageBoxOptions,
  ) => Promise<Pick<MessageBoxReturnValue, 'response'>>
  /** Where its place is kept. */
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
  keepWindowState(window, parts.stateFile, report)
  offerRecovery({
    contents: window.webContents,
    ask: (options) => parts.ask(window, options),
    // Not close(): a page that has died or hangs is not asked.
    close: () => window.destroy(),
    text,
    report,
  })
  openWindow(window, placement.maximized, report)
  return window
}
