import type { Theme } from '../../../contract/reading.ts'

/** The themes that one can choose besides the system's. */
export const THEMES = ['light', 'sepia', 'dark', 'contrast'] as const satisfies readonly Theme[]
