import type { PanelCommandId } from '../../contract/commands.ts'

/**
 * Most panels are opened by the command with the same id; `link` is opened by a link in the text, `log` where the
 * shell cannot show the log file.
 */
export type PanelId = PanelCommandId | 'link' | 'log'

/** The panel that is open. */
export type OpenedPanel = {
  id: PanelId
  /** The panel's subject if that is not the open article: the address of a link, the path of the log file. */
  subject: string | null
}
