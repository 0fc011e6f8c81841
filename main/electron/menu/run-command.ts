import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron'
import type { AppEvent } from '../../../contract/app-event.ts'
import type { CommandId } from '../../../contract/commands.ts'

/**
 * Runs a command chosen in the native menu. The page runs it, except for opening files and folders: Chromium shows a
 * page's file chooser only after a user gesture inside the page, and a menu click is not one.
 */
export function runCommand(
  id: CommandId,
  parts: {
    showWindow: () => void
    emit: (event: AppEvent) => void
    askForFiles: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>
    openFiles: (paths: readonly string[]) => void
    report: (error: unknown) => void
  },
): void {
  parts.showWindow()
  if (id !== 'open' && id !== 'open-folder') return parts.emit({ type: 'command', id })
  parts
    .askForFiles({ properties: [id === 'open' ? 'openFile' : 'openDirectory', 'multiSelections'] })
    .then(({ canceled, filePaths }) => parts.openFiles(canceled ? [] : filePaths))
    .catch(parts.report)
}
