import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'left-out',
    kind: 'tab',
    title: (t) => t('leftOut.title'),
    load: async () => (await import('./left-out-tab.tsx')).LeftOutTab,
    when: ({ open }) => open !== null,
  },
]
