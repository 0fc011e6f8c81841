import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'log',
    kind: 'dialog',
    load: async () => (await import('./log-panel.tsx')).LogPanel,
    when: () => true,
  },
]
