import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron'
import type { AppEvent } from '../../../contract/app-event.ts'
import type { CommandId } from '../../../contract/commands.ts'

/**
 * Runs a command chosen in the native menu. The page runs it, except for what Chromium lets a page do only after a user
 * gesture inside the page, which a menu click is not: files and folders are chosen here, and a text is copied here for the page.
 */
export function runCommand(
  id: CommandId,
  parts: {
    showWindow: () => void
    toggleFullScreen: () => void
    /** Lets the page copy once. */
    allowCopy: () => void
    emit: (event: AppEvent) => void
    askForFiles: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>
    openFiles: (paths: readonly string[]) => void
    report: (error: unknown) => void
  },
): void {
  parts.showWindow()
  if (id === 'full-screen') return parts.toggleFullScreen()
  if (id === 'copy-pair') parts.allowCopy()
  if (id !== 'open' && id !== 'open-folder') return parts.emit({ type: 'command', id })
  parts
    .askForFiles({ properties: [id === 'open' ? 'openFile' : 'openDirectory', 'multiSelections'] })
    .then(({ canceled, filePaths }) => parts.openFiles(canceled ? [] : filePaths))
    .catch(parts.report)
}
