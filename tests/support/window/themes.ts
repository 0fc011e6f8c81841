import type { Theme } from '../../../contract/reading.ts'

/** All themes but `system`. */
export const THEMES = ['light', 'sepia', 'dark', 'contrast'] as const satisfies readonly Theme[]
