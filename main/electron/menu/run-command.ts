import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron'
import type { AppEvent } from '../../../contract/app-event.ts'
import type { CommandId } from '../../../contract/commands.ts'

/**
 * Does what was chosen in the native menu. The page does it, in its window, except for opening files and folders: Chromium
 * shows a page's own file chooser only right after a key or a click inside the page, and a menu is outside.
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
