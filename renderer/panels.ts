import type { Panel } from './session/panel.ts'

/** Every feature's panels: a feature that has some declares them in its `panels.ts`, and is found by that. */
const found = import.meta.glob<readonly Panel[]>('./features/*/panels.ts', {
  eager: true,
  import: 'panels',
})

export const PANELS: readonly Panel[] = Object.values(found).flat()
