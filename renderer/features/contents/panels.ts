import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'contents',
    kind: 'tab',
    title: (t) => t('contents.title'),
    load: async () => (await import('./contents-panel.tsx')).ContentsPanel,
    when: ({ open }) => open !== null,
  },
]
