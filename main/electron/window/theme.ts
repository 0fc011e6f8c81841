import type { NativeTheme } from 'electron'
import type { Theme } from '../../../contract/reading.ts'

/** Background colours of the themes (`--paper` in the renderer's tokens), shown until the page has painted. */
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

/** The nativeTheme source for a theme; it applies to the title bar, menus and dialogs. */
export function themeSource(theme: Theme): NativeTheme['themeSource'] {
  return SOURCES[theme]
}

/** The window's background colour until its page has painted. */
export function backgroundOf(theme: Theme, systemIsDark: boolean): string {
  if (theme === 'system') return systemIsDark ? BACKGROUNDS.dark : BACKGROUNDS.light
  return BACKGROUNDS[theme]
}
