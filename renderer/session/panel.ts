import type { TFunction } from 'i18next'
import type { ComponentType } from 'react'
import type { DialogId, PanelId, TabId } from './opened-panel.ts'
import type { SessionCore } from './session.ts'

type Declared<Id extends PanelId> = {
  id: Id
  load: () => Promise<ComponentType>
  /** Whether it can be opened, and may stay open. */
  when: (session: SessionCore) => boolean
}

/** A tab of the side panel, beside the text. */
export type TabPanel = Declared<TabId> & { kind: 'tab'; title: (t: TFunction) => string }

/** A dialog, which may open over the side panel. */
export type DialogPanel = Declared<DialogId> & { kind: 'dialog' }

/**
 * A panel as a feature declares it in its `panels.ts`. Its code is loaded when it is first opened; it takes its data
 * from the session.
 */
export type Panel = TabPanel | DialogPanel
