import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'articles',
    load: async () => (await import('./articles-panel.tsx')).ArticlesPanel,
    when: () => true,
  },
  {
    id: 'open-address',
    load: async () => (await import('./address-panel.tsx')).AddressPanel,
    when: () => true,
  },
]
