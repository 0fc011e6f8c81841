import type { ComponentType } from 'react'
import type { PanelId } from './opened-panel.ts'
import type { SessionCore } from './session.ts'

/**
 * A panel as a feature declares it in its `panels.ts`. It is loaded when it is first opened, and takes what it needs from the
 * session.
 */
export type Panel = {
  id: PanelId
  load: () => Promise<ComponentType>
  /** Whether it can be opened now, and stays open. */
  when: (session: SessionCore) => boolean
}
