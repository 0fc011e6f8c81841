import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'contents',
    load: async () => (await import('./contents-panel.tsx')).ContentsPanel,
    // A long text without chapters is split into parts too.
    when: ({ open }) =>
      open !== null && (open.article.chapters.length > 0 || open.article.parts.length > 1),
  },
]
