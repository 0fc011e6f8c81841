import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'languages',
    load: async () => (await import('./languages-panel.tsx')).LanguagesPanel,
    when: ({ open }) => open !== null,
  },
  {
    id: 'add-translation',
    load: async () => (await import('./add-translation-panel.tsx')).AddTranslationPanel,
    when: ({ open }) => open !== null,
  },
]
