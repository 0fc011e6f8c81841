import type { PanelCommandId } from '../../contract/commands.ts'

/** Most panels are opened by the command of the same id; a link's is opened by the link. */
export type PanelId = PanelCommandId | 'link'

/** The panel that is open. */
export type OpenedPanel = {
  id: PanelId
  /** What it is about, where that is not the open article: the address of a link. */
  subject: string | null
}
