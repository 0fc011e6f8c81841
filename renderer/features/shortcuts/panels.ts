import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'shortcuts',
    kind: 'dialog',
    load: async () => (await import('./shortcuts-panel.tsx')).ShortcutsPanel,
    when: () => true,
  },
]
