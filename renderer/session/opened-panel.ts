import type { PanelCommandId } from '../../contract/commands.ts'

/** The tabs of the side panel, in their order. Each is opened by the command with the same id. */
export const TABS = ['contents', 'left-out'] as const satisfies readonly PanelCommandId[]

export type TabId = (typeof TABS)[number]

export function isTab(id: string): id is TabId {
  return TABS.some((tab) => tab === id)
}

/**
 * Most dialogs are opened by the command with the same id; `link` and `picture` are opened by those in the text,
 * `log` where the shell cannot show the log file.
 */
export type DialogId = Exclude<PanelCommandId, TabId> | 'link' | 'picture' | 'log'

export type PanelId = TabId | DialogId

/** The dialog that is open. */
export type OpenedPanel = {
  id: DialogId
  /** The panel's subject if that is not the open article: the address of a link, the key of a picture's block,
   * the path of the log file. */
  subject: string | null
  /** A file that was dropped for the dialog. */
  file: File | null
}

/** The open tab of the side panel. */
export type OpenedSide = {
  tab: TabId
  /** What of the tab was asked for, such as the key of a passage; null if the whole. */
  subject: string | null
  /** Whether it was asked for, and so may cover text; otherwise it is shown only beside the text. */
  isAsked: boolean
  /** Counts the times a tab was asked for: each moves the focus into it. */
  turn: number
}
