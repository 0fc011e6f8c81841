import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'link',
    load: async () => (await import('./link-panel.tsx')).LinkPanel,
    when: () => true,
  },
]
