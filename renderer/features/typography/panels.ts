import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'typography',
    kind: 'dialog',
    load: async () => (await import('./typography-panel.tsx')).TypographyPanel,
    when: () => true,
  },
]
