import type { Panel } from './session/panel.ts'

/** The panels of all features, found by their `panels.ts`. */
const panelModules = import.meta.glob<readonly Panel[]>('./features/*/panels.ts', {
  eager: true,
  import: 'panels',
})

export const PANELS: readonly Panel[] = Object.values(panelModules).flat()
