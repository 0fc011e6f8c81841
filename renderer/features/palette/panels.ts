import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'palette',
    kind: 'dialog',
    load: async () => (await import('./palette.tsx')).Palette,
    when: () => true,
  },
]
