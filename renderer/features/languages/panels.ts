import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'languages',
    kind: 'dialog',
    load: async () => (await import('./languages-panel.tsx')).LanguagesPanel,
    when: ({ open }) => open !== null,
  },
  {
    id: 'add-translation',
    kind: 'dialog',
    load: async () => (await import('./add-translation-panel.tsx')).AddTranslationPanel,
    when: ({ open }) => open !== null,
  },
]
