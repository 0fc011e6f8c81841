import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'open-address',
    kind: 'dialog',
    load: async () => (await import('./address-panel.tsx')).AddressPanel,
    when: () => true,
  },
]
