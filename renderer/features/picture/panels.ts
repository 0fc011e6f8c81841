import type { Panel } from '../../session/panel.ts'

export const panels: readonly Panel[] = [
  {
    id: 'picture',
    kind: 'dialog',
    load: async () => (await import('./picture-dialog.tsx')).PictureDialog,
    when: ({ open }) => open !== null,
  },
]
