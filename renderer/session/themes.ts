import type { Theme } from '../../contract/reading.ts'

/** The themes in the order of the settings panel and the theme command. */
export const THEMES: readonly Theme[] = ['system', 'light', 'sepia', 'dark', 'contrast']
