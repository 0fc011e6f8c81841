import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'about',
    load: async () => (await import('./about-panel.tsx')).AboutPanel,
    when: () => true,
  },
]
