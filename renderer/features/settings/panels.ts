import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'settings',
    kind: 'dialog',
    load: async () => (await import('./settings-panel.tsx')).SettingsPanel,
    when: () => true,
  },
]
