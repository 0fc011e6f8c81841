import type { BrowserWindow, NativeTheme } from 'electron'
import type { Theme } from '../../../contract/reading.ts'
import type { Settings } from '../../../contract/settings.ts'
import { backgroundOf, themeSource } from './theme.ts'

/**
 * Keeps nativeTheme and the windows' background colour in step with the theme setting and the system's light or dark
 * mode. Returns a function that gives the background colour for a new window.
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
