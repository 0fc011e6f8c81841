import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'link',
    kind: 'dialog',
    load: async () => (await import('./link-panel.tsx')).LinkPanel,
    when: () => true,
  },
]
