import type { ComponentType } from 'react'
import type { PanelId } from './opened-panel.ts'
import type { SessionCore } from './session.ts'

/**
 * A panel as a feature declares it in its `panels.ts`. Its code is loaded when it is first opened; it takes its data
 * from the session.
 */
export type Panel = {
  id: PanelId
  load: () => Promise<ComponentType>
  /** Whether it can be opened, and may stay open. */
  when: (session: SessionCore) => boolean
}
