import type { PanelCommandId } from '../../contract/commands.ts'

/** Most panels are opened by the command with the same id; `link` is opened by a link in the text. */
export type PanelId = PanelCommandId | 'link'

/** The panel that is open. */
export type OpenedPanel = {
  id: PanelId
  /** The panel's subject if that is not the open article: the address of a link. */
  subject: string | null
}
