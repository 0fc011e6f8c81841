import type { Theme } from '../../../contract/reading.ts'

/** The themes in the order in which they are offered. */
export const THEMES: readonly Theme[] = ['system', 'light', 'sepia', 'dark', 'contrast']
