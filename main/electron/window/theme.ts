import type { NativeTheme } from 'electron'
import type { Theme } from '../../../contract/reading.ts'

/** The renderer's backgrounds by theme (`--paper` of its tokens): shown before the page has painted. */
const BACKGROUNDS = {
  light: '#fbf9f5',
  sepia: '#f4e9d4',
  dark: '#171614',
  contrast: '#000000',
} as const

const SOURCES = {
  system: 'system',
  light: 'light',
  sepia: 'light',
  dark: 'dark',
  contrast: 'dark',
} as const satisfies Record<Theme, NativeTheme['themeSource']>

/** What the system draws itself (title bar, menus, dialogs) goes with the theme that was chosen. */
export function themeSource(theme: Theme): NativeTheme['themeSource'] {
  return SOURCES[theme]
}

/** The window's colour until its page has painted. */
export function backgroundOf(theme: Theme, systemIsDark: boolean): string {
  if (theme === 'system') return systemIsDark ? BACKGROUNDS.dark : BACKGROUNDS.light
  return BACKGROUNDS[theme]
}
