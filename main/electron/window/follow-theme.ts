import type { BrowserWindow, NativeTheme } from 'electron'
import type { Theme } from '../../../contract/reading.ts'
import type { Settings } from '../../../contract/settings.ts'
import { backgroundOf, themeSource } from './theme.ts'

/**
 * Keeps what the system draws, and the colour behind the page, with the theme that is set and with the system's own
 * change between light and dark. Returns the colour for a window that is about to be made.
 */
export function followTheme(parts: {
  onSettings: (listener: (settings: Pick<Settings, 'theme'>) => void) => unknown
  nativeTheme: Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'on'>
  windows: () => readonly Pick<BrowserWindow, 'setBackgroundColor'>[]
}): () => string {
  const { nativeTheme } = parts
  let theme: Theme = 'system'
  const background = () => backgroundOf(theme, nativeTheme.shouldUseDarkColors)

  function paint(): void {
    for (const window of parts.windows()) window.setBackgroundColor(background())
  }

  parts.onSettings((settings) => {
    theme = settings.theme
    nativeTheme.themeSource = themeSource(theme)
    paint()
  })
  nativeTheme.on('updated', paint)
  return background
}
