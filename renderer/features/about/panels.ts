import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'about',
    kind: 'dialog',
    load: async () => (await import('./about-panel.tsx')).AboutPanel,
    when: () => true,
  },
]
